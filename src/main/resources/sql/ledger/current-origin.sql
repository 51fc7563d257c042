select id, name, size, frontier from ledger_origin order by id desc limit 1
