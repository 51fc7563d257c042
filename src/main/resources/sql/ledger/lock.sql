select pg_advisory_xact_lock(hashtextextended('lethe ledger', 0))
