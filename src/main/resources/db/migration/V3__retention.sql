-- How long salons keep clients who no longer come, when they are scanned, and what the scans did.
-- Nothing personal in plain text: client keys, references and reasons given by people are encrypted by the hub.

create table retention_policy (
    salon          text primary key,
    months         integer check (months between 1 and 600),   -- null: off
    notice         boolean not null default false,              -- tell the salon three days ahead
    saved_by       text not null,
    saved_at       timestamptz not null,
    shown          bigint not null,                             -- what saving said would be forgotten
    proven         boolean not null default false,              -- a scan has run through: saving is no approval any more
    next_scan_at   timestamptz,
    drawn_at       timestamptz,
    doubted_since  timestamptz,
    noticed_for    timestamptz,
    check ((months is null) = (next_scan_at is null)),
    check ((next_scan_at is null) = (drawn_at is null))
);
create index retention_policy_due on retention_policy (next_scan_at) where next_scan_at is not null;
create index retention_policy_notice on retention_policy (next_scan_at) where notice and next_scan_at is not null;

-- When any node last looked, and the last time nobody looked for more than a day.
create table retention_tick (
    only_row       boolean primary key default true check (only_row),
    last_at        timestamptz not null,
    silent_from    timestamptz,
    silent_until   timestamptz
);

create table retention_scan (
    id              uuid primary key,
    seq             bigint generated always as identity,    -- the order of making, whatever the clock said
    salon           text not null,
    kind            text not null,               -- FIRST, MONTHLY, MANUAL
    due_at          timestamptz not null,
    created_at      timestamptz not null,
    months          integer not null,
    due_before      date not null,               -- last visits before this date are due
    state           text not null,
    reason          text,
    confirmed       boolean not null default false,
    expected        bigint,
    allowed         bigint not null default 0,   -- how many it may forget without asking (again)
    found           bigint not null default 0,
    exempted        bigint not null default 0,
    started_by      text not null,
    agreed_by       text,                        -- the first of two people, where a system set the scan in motion
    agreed_at       timestamptz,
    approved_by     text,
    approved_count  bigint,
    waiting_since   timestamptz,
    told_at         timestamptz,                 -- when the salon last heard that it waits for a person
    started_at      timestamptz,
    finished_at     timestamptz,
    worked_ms       bigint not null default 0,
    position        bytea,                       -- the last client key dealt with: sealed
    retry_at        timestamptz,
    lease_token     uuid,
    lease_until     timestamptz
);
create unique index retention_scan_once on retention_scan (salon, due_at)
    where kind <> 'MANUAL' and state not in ('SUPERSEDED', 'STOPPED');
create index retention_scan_open on retention_scan (salon)
    where state not in ('DONE', 'STOPPED', 'SUPERSEDED');
create index retention_scan_ready on retention_scan (due_at) where state in ('PENDING', 'BLOCKED', 'RUNNING');
create index retention_scan_listing on retention_scan (salon, seq);

create table retention_exemption (
    id          uuid primary key,
    salon       text not null,
    client_key  bytea not null,                  -- these three: sealed
    reference   bytea not null,
    reason      bytea not null,
    until       date not null,
    made_by     text not null,
    made_at     timestamptz not null
);
create index retention_exemption_salon on retention_exemption (salon);

-- The blast-radius cap: what a salon was allowed to forget without a second person, in slots of ten minutes.
create table forget_allowance (
    salon  text not null,
    slot   timestamptz not null,
    taken  integer not null,
    proven integer not null default 0,           -- of these, people who proved one by one that it is they who ask
    primary key (salon, slot)
);

-- How much the last 24 hours took (rounded up to whole slots).
create function allowance_taken(salon_id text, at_time timestamptz) returns bigint
    language sql stable as $$
    select coalesce(sum(taken), 0)
    from forget_allowance
    where salon = salon_id and slot > at_time - interval '24 hours 10 minutes'
$$;

create function allowance_proven(salon_id text, at_time timestamptz) returns bigint
    language sql stable as $$
    select coalesce(sum(proven), 0)
    from forget_allowance
    where salon = salon_id and slot > at_time - interval '24 hours 10 minutes'
$$;

-- Takes n if it fits. Who asks with a proof of their own is held up only by others who do, but counts for all. Exact
-- under concurrency; a crash of the server may lose the last moments of the count, which is why it need not wait for
-- the disk.
create function take_allowance(salon_id text, at_time timestamptz, n integer, allowed bigint, own_proof boolean)
    returns boolean
    language plpgsql as $$
begin
    perform set_config('synchronous_commit', 'off', true);
    perform pg_advisory_xact_lock(hashtextextended('forget_allowance ' || salon_id, 0));
    if (own_proof and allowance_proven(salon_id, at_time) + n > allowed)
       or (not own_proof and allowance_taken(salon_id, at_time) + n > allowed) then
        return false;
    end if;
    insert into forget_allowance (salon, slot, taken, proven)
    values (salon_id, date_bin('10 minutes', at_time, 'epoch'), n, case when own_proof then n else 0 end)
    on conflict (salon, slot) do update
    set taken = forget_allowance.taken + excluded.taken, proven = forget_allowance.proven + excluded.proven;
    return true;
end
$$;

-- Salons whose requests run over the cap: since when they wait for a second person, and who has agreed so far.
create table over_cap (
    salon       text primary key,
    since       timestamptz not null,
    told_at     timestamptz,
    agreed_by   text,
    agreed_at   timestamptz,
    agreed_seq  bigint                           -- up to which request
);
