select pg_advisory_xact_lock_shared(hashtextextended('retention_exemption ' || :salon, 0))
