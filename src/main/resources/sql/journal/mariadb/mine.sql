select j.request
from lethe_journal j, json_table(:#r, '$[*]' columns (c1 char(36) path '$[0]', c2 char(36) path '$[1]')) as r
where j.request = convert(r.c1 using ascii) collate ascii_bin and j.attempt = convert(r.c2 using ascii) collate ascii_bin
