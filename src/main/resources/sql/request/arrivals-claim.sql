-- What came in and nobody has looked at; what a dead hub had taken comes again when its lease ends.
-- Lost in a crash of the server, it is claimed again: no need to wait for the disk.
with quick as (select set_config('synchronous_commit', 'off', true))
update forget_request
set not_before = :until
from quick
where id in (select id from forget_request
             where state = 'RECEIVED' and joined_to is null and not_before <= :now
             order by not_before
             limit :limit
             for update skip locked)
returning {{request}}, content, subject_hash is null as fresh
