-- Rows under a legal hold, encrypted to the hold key of the salon. The hub has the public half only.
create table sealed_batch (
    id               uuid primary key,
    salon            text not null,
    key_fingerprint  text not null,
    data_key         bytea not null,             -- encrypted to the hold key (HPKE)
    sealed_at        timestamptz not null
);

create table sealed_record (
    id          uuid primary key,                -- the same for the same row of the same request
    batch_id    uuid not null references sealed_batch,
    request_id  uuid not null,
    salon       text not null,
    database    text not null,
    table_name  text not null,
    norm        text not null,
    until       date not null,                   -- last day on which it must be kept
    digest      text not null,                   -- SHA-256 of the content, hex
    content     bytea not null                   -- AES-256-GCM, bound to the columns above
);

create index sealed_record_request on sealed_record (request_id);
create index sealed_record_until on sealed_record (until);
create index sealed_record_batch on sealed_record (batch_id);

create function sealed_stays_as_it_is() returns trigger language plpgsql as $$
begin
    raise exception 'a sealed record is never changed: % on % refused', tg_op, tg_table_name;
end $$;

create trigger stays_as_it_is before update or truncate on sealed_batch
    for each statement execute function sealed_stays_as_it_is();
create trigger stays_as_it_is before update or truncate on sealed_record
    for each statement execute function sealed_stays_as_it_is();
