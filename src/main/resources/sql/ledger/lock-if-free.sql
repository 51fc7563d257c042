select pg_try_advisory_xact_lock(hashtextextended('lethe ledger', 0))
