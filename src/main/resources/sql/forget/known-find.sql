select database_id, last_confirmed from known_database where salon = :salon and database = :database
