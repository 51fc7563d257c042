select pg_advisory_xact_lock(:number) is null
