-- A mark that is lost in a crash of the server repeats a message under the same id: no need to wait for the disk.
with quick as (select set_config('synchronous_commit', 'off', true))
update outbox
set sent_at = :now, content = null, lease = null, lease_until = null, problem = null
from quick
where id = any(:ids) and lease = :lease and sent_at is null
