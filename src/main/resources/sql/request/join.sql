-- A person does not wait in the line of a sweep, nor for a scan that is paused.
with earlier as (
    select coalesce((select joined_to from forget_request where id = :leader), :leader) as leader
), raised as (
    update forget_request
    set priority = 0, not_before = least(not_before, :now)
    where id = (select leader from earlier) and state not in {{closed}} and (priority > 0 or not_before = 'infinity')
), led as (
    select id as leader, state as led_state, reason as led_reason, completed_at as led_completed_at
    from forget_request
    where id = (select leader from earlier)
)
update forget_request
set joined_to = leader, state = led_state, reason = led_reason, completed_at = led_completed_at, changed_at = :now
from led
where id = :id and joined_to is null
returning {{request}}
