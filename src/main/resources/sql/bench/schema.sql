create table client (
    id            bigint primary key,
    client_no     varchar(20)  not null,
    first_name    varchar(60),
    last_name     varchar(80)  not null,
    mobile        varchar(40),
    email         varchar(120),
    street        varchar(120),
    postcode      varchar(10),
    city          varchar(60),
    birth_date    date,
    gender        char(1),
    notes         text,
    last_visit_on date,
    merged_into   bigint,
    is_walk_in    boolean      not null default false,
    created_at    timestamptz  not null
);
create table appointment (
    id             bigint primary key,
    client_id      bigint       not null,
    branch_id      int          not null,
    starts_at      timestamptz  not null,
    status         varchar(12)  not null,
    calendar_title varchar(120),
    note           text
);
create table sale (
    id          bigint primary key,
    client_id   bigint         not null,
    branch_id   int            not null,
    sold_at     timestamptz    not null,
    total       numeric(12, 2) not null,
    client_name varchar(140)   not null
);
create table client_note (
    id         bigint primary key,
    client_id  bigint      not null,
    written_at timestamptz not null,
    body       text
);
create table message_log (
    id        bigint primary key,
    client_id bigint      not null,
    sent_at   timestamptz not null,
    recipient varchar(120),
    body      text
);
create table treatment_record (
    id         bigint primary key,
    client_id  bigint      not null,
    treated_at timestamptz not null,
    allergies  text,
    findings   text
);
create table review (
    id          bigint primary key,
    client_id   bigint       not null,
    stars       int          not null,
    author_name varchar(140) not null,
    body        text
);
create table client_audit (
    id         bigint primary key,
    client_id  bigint      not null,
    field      varchar(40) not null,
    old_value  text,
    changed_at timestamptz not null
);
