create table salon (
    code varchar(20) primary key,
    name varchar(60) not null,
    zone varchar(40) not null
);
create table client (
    id            bigint primary key,
    salon_id      varchar(20) not null references salon,
    client_no     varchar(20) not null,
    first_name    varchar(60),
    last_name     varchar(80) not null,
    email         varchar(120),
    mobile        varchar(40),
    last_visit_on date,
    unique (salon_id, client_no)
);
create table appointment (
    id             bigint primary key,
    client_id      bigint not null references client,
    starts_at      timestamptz not null,
    calendar_title varchar(120)
);
create table sale (
    id          bigint primary key,
    client_id   bigint not null references client,
    sold_at     timestamptz not null,
    total       numeric(12, 2) not null,
    client_name varchar(140) not null
);
create table message_log (
    id        bigint primary key,
    client_id bigint not null references client,
    sent_at   timestamptz not null,
    recipient varchar(120),
    body      text
);
create index client_email on client (salon_id, lower(trim(email)));
create index client_of_salon on client (salon_id, id);
create index appointment_client on appointment (client_id);
create index sale_client on sale (client_id);
create index message_log_client on message_log (client_id);
