-- Lost in a crash of the server, it is claimed again: no need to wait for the disk.
with quick as (select set_config('synchronous_commit', 'off', true))
update forget_request
set state = 'ERASING', lease_token = :lease, lease_until = :until, tries = tries + 1, changed_at = :now
from quick
where id in (select id from forget_request
             where state = 'APPROVED' and joined_to is null and not_before < 'infinity' and not_before <= :now
               and salon = :salon and priority = :priority
             order by seq
             limit :limit
             for update skip locked)
returning id, seq, channel, digest, tries, retention ->> 'dueBefore' as due_before
