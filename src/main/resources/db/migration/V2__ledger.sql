-- The hub's keys live outside this database; this tells whether they are the right ones.
create table hub_key (
    file         text primary key,
    check_value  text not null,
    since        timestamptz not null default now()
);

-- The ledger: append-only, never a personal value. Outcomes insert entries in their own transaction, without a place in
-- the order; a node puts committed ones in order under a lock and signs a checkpoint (docs/ledger.md).

create table ledger_origin (                    -- one log after the other; the last one grows
    id          integer generated always as identity primary key,
    name        text not null unique,
    public_key  text not null,                  -- Base64 of X.509
    started_at  timestamptz not null,
    size        bigint not null default 0,
    frontier    bytea not null default ''       -- full subtrees at the right edge, largest first, 32 bytes each
);

create table ledger_entry (
    id           bigint generated always as identity primary key,
    type         text not null,
    request_id   uuid,
    salon        text,
    recorded_at  timestamptz not null,
    content      text                           -- RFC 8785 JSON: what is hashed; null once its time is over
);

create index ledger_entry_request on ledger_entry (request_id) where request_id is not null;
create index ledger_entry_salon on ledger_entry (salon, id);

-- No foreign keys to the entries: entries cannot be deleted (triggers below), and a key would cost a check per row.
create table ledger_pending (                   -- committed, but without a place yet
    entry_id   bigint primary key,
    leaf_hash  bytea not null
);

create table ledger_leaf (
    origin_id  integer not null,
    position   bigint not null,
    entry_id   bigint not null unique,
    leaf_hash  bytea not null,
    primary key (origin_id, position)
);

create table ledger_node (                      -- roots of full subtrees, every eighth level
    origin_id  integer not null,
    level      smallint not null,
    index      bigint not null,
    hash       bytea not null,
    primary key (origin_id, level, index)
);

create table ledger_checkpoint (
    origin_id  integer not null references ledger_origin,
    size       bigint not null,
    root       bytea not null,
    signature  bytea not null,
    signed_at  timestamptz not null,
    primary key (origin_id, size)
);

create function ledger_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger only grows: % on % refused', tg_op, tg_table_name;
end $$;

create function ledger_entry_only_expires() returns trigger language plpgsql as $$
begin
    if new.content is null
        and (new.id, new.type, new.request_id, new.salon, new.recorded_at)
            is not distinct from (old.id, old.type, old.request_id, old.salon, old.recorded_at) then
        return new;
    end if;
    raise exception 'the ledger only grows: an entry cannot be changed';
end $$;

create trigger only_grows before delete or truncate on ledger_entry
    for each statement execute function ledger_only_grows();
create trigger only_expires before update on ledger_entry
    for each row execute function ledger_entry_only_expires();
create trigger only_grows before update or delete or truncate on ledger_leaf
    for each statement execute function ledger_only_grows();
create trigger only_grows before update or delete or truncate on ledger_node
    for each statement execute function ledger_only_grows();
create trigger only_grows before update or delete or truncate on ledger_checkpoint
    for each statement execute function ledger_only_grows();

-- Who was forgotten, as keyed hashes: to notice a return from a backup or an import. Has an end date.
create table suppression (
    salon       text not null,
    hash        bytea not null,                 -- of salon, kind and value (of the database too where it is a key)
    request_id  uuid not null,
    kind        text not null,
    database    text not null,
    until       timestamptz not null,
    primary key (salon, hash, request_id)
);

-- grows with time, so a few bytes for many pages are enough to find what has ended
create index suppression_until on suppression using brin (until);
