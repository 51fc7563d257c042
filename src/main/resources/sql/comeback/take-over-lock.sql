-- Two hubs that were restored together look into the same journals: one writes, the other then finds nothing new.
select pg_advisory_xact_lock(hashtextextended('lethe takeover ' || :salon || ' ' || :database, 0))
