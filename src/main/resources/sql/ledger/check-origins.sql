select id, name, public_key, size, frontier from ledger_origin order by id
