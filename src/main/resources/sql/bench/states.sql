select state, reason, count(*) as requests from forget_request where salon = 'bench' group by state, reason
