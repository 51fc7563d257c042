select id from forget_request r
where salon = :salon and channel = 'RETENTION' and scan is not null and state in ('NEEDS_REVIEW', 'BLOCKED', 'FAILED') and {{open-of-a-scan}}
order by seq
limit :limit
for update
