select id, name from ledger_origin order by id
