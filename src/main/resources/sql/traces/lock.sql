select pg_try_advisory_lock(hashtext('lethe.traces'))
