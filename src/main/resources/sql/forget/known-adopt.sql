update known_database set database_id = :databaseId, last_confirmed = null where salon = :salon and database = :database
