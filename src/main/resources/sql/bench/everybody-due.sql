insert into retention_policy (salon, months, saved_by, saved_at, shown, proven, next_scan_at, drawn_at)
values ('bench', 1, 'benchmark', now(), 0, true, now(), now())
