-- People before sweeps, then the salon that was served longest ago.
with waiting as (
    select distinct on (priority, salon) priority, salon
    from forget_request
    where state = 'APPROVED' and joined_to is null and not_before <= :now
)
select w.salon, w.priority
from waiting w left join salon_turn t on t.salon = w.salon
order by w.priority, t.served_at nulls first, w.salon
