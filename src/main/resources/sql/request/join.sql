-- A person does not wait in the line of a sweep, nor for a scan that is paused.
with earlier as (
    select coalesce((select joined_to from forget_request where id = :leader), :leader) as id
), raised as (
    update forget_request
    set priority = case when state = 'APPROVED' then 0 else priority end, not_before = least(not_before, :now)
    where id = (select id from earlier)
      and (state = 'APPROVED' and priority > 0
           or state in ('RECEIVED', 'APPROVED', 'ERASING', 'FAILED') and not_before = 'infinity')
)
update forget_request f
set joined_to = e.id, state = e.state, reason = e.reason, completed_at = e.completed_at, changed_at = :now
from forget_request e
where f.id = :id and f.joined_to is null and e.id = (select id from earlier)
returning f.id, f.salon, f.channel, f.state, f.credential, f.received_at, f.due_at, f.completed_at, f.reason, f.proof,
          f.operator, f.joined_to, f.digest, f.priority, f.seq
