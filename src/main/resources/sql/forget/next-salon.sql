-- People before sweeps, then the salon that was served longest ago. Steps from salon to salon through the index: how
-- much waits for each does not matter.
with recursive waiting as (
    (select priority, salon
     from forget_request
     where state = 'APPROVED' and joined_to is null and not_before < 'infinity' and not_before <= :now
     order by priority, salon
     limit 1)
    union all
    (select n.priority, n.salon
     from waiting w,
     lateral (select priority, salon
              from forget_request
              where state = 'APPROVED' and joined_to is null and not_before < 'infinity' and not_before <= :now
                and (priority, salon) > (w.priority, w.salon)
              order by priority, salon
              limit 1) n)
)
select w.salon, w.priority
from waiting w left join salon_turn t on t.salon = w.salon
order by w.priority, t.served_at nulls first, w.salon
