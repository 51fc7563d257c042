update lethe_journal j set counts = r.c2, seals = r.c3, finds = r.c4
from unnest(cast(:#r1 as uuid[]), cast(:#r2 as text[]), cast(:#r3 as text[]), cast(:#r4 as text[])) as r(c1, c2, c3, c4)
where j.request = r.c1
