select index, hash from ledger_node where origin_id = :origin and level = :level and index between :from and :to
