insert into database_alarm (salon, database, what, raised_at) values (:salon, :database, :what, :now)
on conflict (salon, database, what) do nothing
