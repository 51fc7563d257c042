-- Of all scans of the salon, also those that have found everybody.
select id, state in ('NEEDS_REVIEW', 'BLOCKED', 'FAILED') as told
from forget_request r
where salon = :salon and channel = 'RETENTION' and scan is not null and {{open-of-a-scan}}
order by seq
limit :limit
for update
