select id, channel = 'MAIL' or exists (select 1 from forget_request j where j.joined_to = r.id and j.channel = 'MAIL'
               and j.state <> 'WITHDRAWN')
           as by_letter
from forget_request r
where salon = :salon and state = 'BLOCKED' and reason = :reason and joined_to is null and seq <= :seq
order by seq
limit :limit
for update
