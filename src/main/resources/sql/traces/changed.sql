insert into trace (salon, database, tables, changes, changed_at) 
values (:salon, :database, array(select distinct unnest(cast(:tables as text[])) order by 1), 1, :now)
on conflict (salon, database) do update
set tables = array(select distinct unnest(trace.tables || excluded.tables) order by 1),
    changes = trace.changes + 1, changed_at = excluded.changed_at, not_before = null
