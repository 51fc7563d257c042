select salon, database, what, raised_at from database_alarm order by salon, database, what
