select id, salon, channel, received_at, requested_at, proof, operator, tries,
       retention ->> 'months' as months, retention ->> 'lastVisit' as last_visit, scan
from forget_request
where lease_token = :lease and state = 'ERASING' and id = any(array(select unnest(cast(:ids as uuid[]))))
for update
