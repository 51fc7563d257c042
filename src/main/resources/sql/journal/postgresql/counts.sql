update lethe_journal j set counts = r.c2, seals = r.c3
from unnest(cast(:#r1 as uuid[]), cast(:#r2 as text[]), cast(:#r3 as text[])) as r(c1, c2, c3)
where j.request = r.c1
