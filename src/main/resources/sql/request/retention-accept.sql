-- Approved at once, where the salon has one database: a scan asks, whose rule the salon has set. Where it has several,
-- the client is looked for in the others first. A client with an open request keeps that one.
with asked as (
    select * from unnest(cast(:ids as uuid[]), cast(:subjects as bytea[]), cast(:keys as bytea[]),
                         cast(:retention as jsonb[])) as a (id, subject_hash, client_key, retention)
), written as (
    insert into forget_request (id, salon, channel, state, credential, priority, received_at, due_at, changed_at,
                                proof, subject_hash, retention, scan, not_before)
    select id, :salon, 'RETENTION', :state, 'retention', 1, :now, :dueAt, :now,
           'retention period of the salon', subject_hash, retention, :scan, :now
    from asked
    on conflict (subject_hash)
        where joined_to is null and state not in {{closed}}
        do nothing
    returning id
)
insert into request_database (request_id, position, database, client_keys)
select a.id, 99, :database, a.client_key
from asked a join written w on w.id = a.id
