-- The hub's keys live outside this database; this tells whether they are the right ones.
create table hub_key (
    file         text primary key,
    check_value  text not null,
    since        timestamptz not null default now()
);
