select j.request from lethe_journal j, json_table(:#r, '$[*]' columns (c1 char(36) path '$[0]')) as r
where j.kind = 'forget' and j.request = convert(r.c1 using ascii) collate ascii_bin
