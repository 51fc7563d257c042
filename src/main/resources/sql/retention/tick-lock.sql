insert into retention_tick (last_at) values (:now)
on conflict (only_row) do update set only_row = true
returning last_at, silent_from, silent_until
