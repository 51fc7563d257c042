select state, count(*) as requests from forget_request group by state
