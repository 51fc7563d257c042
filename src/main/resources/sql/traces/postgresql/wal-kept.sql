-- What keeps write-ahead log that is not needed for recovery any more.
select 'the replication slot ' || slot_name || ' keeps it' from pg_replication_slots where restart_lsn is not null
union all
select 'wal_recycle is on: old segments are used again, not deleted'
where current_setting('wal_recycle', true) = 'on'
union all
select 'archive_mode is on: it is in the archive' where current_setting('archive_mode', true) <> 'off'
