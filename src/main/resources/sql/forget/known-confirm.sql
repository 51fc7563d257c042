update known_database set last_confirmed = :request where salon = :salon and database = :database
