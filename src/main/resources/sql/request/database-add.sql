insert into request_database (request_id, position, database, client_keys)
values (:request, :position, :database, :keys)
on conflict (request_id, database) do nothing
