-- What is said about a request leaves in the order in which it was said, per kind and target.
-- Lost in a crash of the server, it is claimed again: no need to wait for the disk.
with quick as (select set_config('synchronous_commit', 'off', true))
update outbox
set lease = :lease, lease_until = :leaseUntil, tries = tries + 1
from quick
where id in (
    select o.id
    from outbox o
    where o.sent_at is null
      and o.given_up_at is null
      and o.content is not null
      and o.not_before <= :now
      and (o.lease_until is null or o.lease_until < :now)
      and concat_ws(' ', o.kind, case when o.target is not null then o.salon end, o.target)
          <> all(cast(:silent as text[]))
      and (o.request_id is null or not exists (
          select from outbox earlier
          where earlier.request_id = o.request_id
            and earlier.kind = o.kind
            and coalesce(earlier.target, '') = coalesce(o.target, '')
            and earlier.seq < o.seq
            and earlier.sent_at is null
            and earlier.given_up_at is null))
    order by o.seq
    limit :max
    for update skip locked)
returning id, seq, kind, salon, request_id, target, content, first_not_before, tries
