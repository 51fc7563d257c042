delete from database_alarm where salon = :salon and database = :database and what = :what
