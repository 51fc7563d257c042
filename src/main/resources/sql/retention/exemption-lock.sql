select pg_advisory_xact_lock(hashtextextended('retention_exemption ' || :salon, 0))
