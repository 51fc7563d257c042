insert into request_database (request_id, position, database, client_keys)
select * from unnest(cast(:requests as uuid[]), cast(:positions as smallint[]), cast(:databases as text[]),
                     cast(:keys as bytea[]))
on conflict (request_id, database) do update set client_keys = excluded.client_keys
