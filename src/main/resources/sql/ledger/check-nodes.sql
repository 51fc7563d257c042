select level, index, hash from ledger_node where origin_id = :origin
