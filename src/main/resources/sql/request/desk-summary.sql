select state, count(*) as requests
from forget_request
where salon = any(:salons)
group by state
order by state
