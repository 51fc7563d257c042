-- Forget requests and what is needed to carry them out. Nothing personal in plain text:
-- `content` is encrypted by the hub and emptied when everybody has been told; hashes are keyed.

create table forget_request (
    id            uuid primary key,
    seq           bigint generated always as identity,
    salon         text not null,
    channel       text not null,
    state         text not null,
    credential    text not null,
    priority      smallint not null,            -- 0 people, 1 sweeps
    received_at   timestamptz not null,
    requested_at  timestamptz,
    due_at        timestamptz not null,
    completed_at  timestamptz,
    changed_at    timestamptz not null,
    reason        text,
    proof         text,
    operator      text,
    joined_to     uuid references forget_request,
    content       bytea,                        -- identifiers, address to answer: sealed
    ask_hash      bytea,                        -- the same ask again
    subject_hash  bytea,                        -- the same client again
    digest        text,
    retention     jsonb,
    scan          uuid,
    not_before    timestamptz not null,
    tries         integer not null default 0,
    lease_token   uuid,
    lease_until   timestamptz
);

create unique index forget_request_one_open on forget_request (subject_hash)
    where joined_to is null and state not in ('FORGOTTEN', 'NOT_FOUND', 'REFUSED', 'WITHDRAWN');
create index forget_request_listing on forget_request (salon, seq);
create index forget_request_ask on forget_request (ask_hash, seq) where ask_hash is not null;
create index forget_request_again on forget_request (subject_hash, seq) where credential = 'reforget';
create index forget_request_received on forget_request (not_before) where state = 'RECEIVED' and joined_to is null;
create index forget_request_approved on forget_request (priority, salon, seq)
    where state = 'APPROVED' and joined_to is null and not_before < 'infinity';    -- a paused scan waits for ever
create index forget_request_leased on forget_request (lease_until) where state = 'ERASING';
create index forget_request_waiting on forget_request (state, salon, seq)
    where state in ('NEEDS_REVIEW', 'NEEDS_CONFIRMATION', 'BLOCKED', 'FAILED');
create index forget_request_scan on forget_request (scan, state) where scan is not null;
create index forget_request_joined on forget_request (joined_to) where joined_to is not null;

-- One row per salon database in which the client was found, written before anything is changed in any of them.
create table request_database (
    request_id   uuid not null references forget_request on delete cascade,
    position     smallint not null,             -- order of erasing; the leading database is last
    database     text not null,
    client_keys  bytea,                         -- sealed; null once done
    status       text not null default 'PENDING',   -- PENDING, DONE
    attempt      uuid,
    map_version  text,
    tables       jsonb not null default '[]',
    sealed       jsonb not null default '[]',
    soft_hits    jsonb not null default '[]',
    invariants   jsonb not null default '[]',
    done_at      timestamptz,
    primary key (request_id, database)
);

-- The same message again: keys are scoped to credential and salon.
create table idempotency_key (
    credential  text not null,
    salon       text not null,
    key_hash    bytea not null,
    body_hash   bytea not null,
    request_id  uuid not null references forget_request on delete cascade,
    created_at  timestamptz not null,
    primary key (credential, salon, key_hash)
);

-- Committed by the hub before the salon database commits; deleted with the outcome. No foreign key: the request is there,
-- as the hub holds its lease, and asking again for each row costs more than the row.
create table work_record (
    request_id  uuid not null,
    database    text not null,
    attempt     uuid not null,
    content     bytea not null,                 -- values to hash, sealed records, files: sealed
    created_at  timestamptz not null,
    primary key (request_id, database, attempt)
);

-- What the hub knows of each salon database.
create table known_database (
    salon           text not null,
    database        text not null,
    database_id     uuid not null,
    last_confirmed  uuid,                       -- newest request whose journal row was seen committed
    primary key (salon, database)
);

-- Credentials: REST keys (hashed), broker users and people (bcrypt).
create table credential (
    id          text primary key,               -- key:…, broker:…, user:…
    secret      text not null,
    salons      text[] not null,
    scopes      text[] not null,
    role        text,
    created_at  timestamptz not null,
    revoked_at  timestamptz
);

-- Fair turns among salons.
create table salon_turn (
    salon      text primary key,
    served_at  timestamptz not null
);
