select position, leaf_hash from ledger_leaf where origin_id = :origin and position between :from and :to
