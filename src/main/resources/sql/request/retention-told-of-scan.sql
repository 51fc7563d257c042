select id from forget_request r
where scan = :scan and state in ('NEEDS_REVIEW', 'BLOCKED', 'FAILED') and {{open-of-a-scan}}
order by seq
limit :limit
for update
