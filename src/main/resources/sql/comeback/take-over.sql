-- The row of a request is there already where another database of the salon has told of it.
with taken as (
    insert into forget_request (id, salon, channel, state, credential, priority, received_at, due_at, completed_at,
                                changed_at, proof, not_before)
    values (:id, :salon, 'RETENTION', 'FORGOTTEN', 'journal', 1, :at, :at, :at, :now, :proof, :at)
    on conflict (id) do nothing)
insert into request_database (request_id, position, database, status, attempt, tables, sealed, soft_hits, invariants,
                              done_at)
values (:id, (select count(*) from request_database where request_id = :id), :database, 'DONE', :attempt,
        cast(:tables as jsonb), cast(:sealed as jsonb), cast(:soft as jsonb), cast(:invariants as jsonb), :at)
on conflict (request_id, database) do nothing
