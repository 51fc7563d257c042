insert into known_database (salon, database, database_id) values (:salon, :database, :databaseId)
on conflict (salon, database) do nothing
