select size, root, signature from ledger_checkpoint where origin_id = :origin order by size
