select pg_advisory_unlock(hashtext('lethe.traces'))
