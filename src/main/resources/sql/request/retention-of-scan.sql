select id, state in ('NEEDS_REVIEW', 'BLOCKED', 'FAILED') as told
from forget_request r
where scan = :scan and {{open-of-a-scan}}
order by seq
limit :limit
for update
