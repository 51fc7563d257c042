update lethe_journal j,
       json_table(:#r, '$[*]' columns (c1 char(36) path '$[0]', c2 longtext path '$[1]', c3 longtext path '$[2]',
                                 c4 longtext path '$[3]')) as r
set j.counts = r.c2, j.seals = r.c3, j.finds = r.c4
where j.request = convert(r.c1 using ascii) collate ascii_bin
