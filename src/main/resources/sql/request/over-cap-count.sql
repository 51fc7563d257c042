select count(*) as waiting, min(due_at) as next_due, min(seq) as first_seq,
       (select id from forget_request l where l.seq = max(r.seq)) as last,
       coalesce(array_agg(distinct credential), '{}') as asked_by
from forget_request r
where salon = :salon and state = 'BLOCKED' and reason = :reason and joined_to is null
