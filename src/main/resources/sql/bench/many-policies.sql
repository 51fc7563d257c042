insert into retention_policy (salon, months, saved_by, saved_at, shown, next_scan_at, drawn_at)
select 's' || n, 24, 'benchmark', now(), 0, now() + interval '20 days' + n * interval '1 minute', now()
from generate_series(1, 10000) n
