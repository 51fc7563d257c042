with taken as (
    insert into forget_request (id, salon, channel, state, credential, priority, received_at, due_at, completed_at,
                                changed_at, proof, not_before)
    values (:id, :salon, 'RETENTION', 'FORGOTTEN', 'journal', 1, :at, :at, :at, :now, :proof, :at)
    returning id)
insert into request_database (request_id, position, database, status, attempt, tables, sealed, done_at)
select id, 0, :database, 'DONE', :attempt, cast(:tables as jsonb), cast(:sealed as jsonb), :at from taken
