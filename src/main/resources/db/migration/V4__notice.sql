-- What must be told, until it is told. The content is encrypted by the hub and emptied with the sending.

create table outbox (
    id            uuid primary key,             -- Message-ID, CloudEvent id, webhook-id, duplicate id of the broker
    seq           bigint generated always as identity,
    kind          text not null check (kind in ('LETTER', 'EVENT', 'WEBHOOK')),
    salon         text not null,
    request_id    uuid,                         -- no foreign key: a letter may outlive its request
    target        text,                         -- name of the webhook
    content       bytea,                        -- sealed
    created_at    timestamptz not null,
    not_before    timestamptz not null,
    tries         integer not null default 0,
    lease         uuid,
    lease_until   timestamptz,
    sent_at       timestamptz,
    given_up_at   timestamptz,
    problem       text                          -- why the last try failed: a code, never an address
);

create index outbox_waiting on outbox (seq) where sent_at is null and given_up_at is null;
create index outbox_in_order on outbox (request_id, kind, coalesce(target, ''), seq)
    where sent_at is null and given_up_at is null;
create index outbox_over on outbox (coalesce(sent_at, given_up_at)) where sent_at is not null or given_up_at is not null;

-- Five letters per address and day.
create table letter_quota (
    address_hash  bytea not null,               -- keyed
    day           date not null,
    letters       integer not null,
    primary key (address_hash, day)
);

-- One acknowledgement per thread.
create table letter_thread (
    thread_hash      bytea primary key,         -- keyed
    acknowledged_at  timestamptz not null
);
