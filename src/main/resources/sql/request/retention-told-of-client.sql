select id from forget_request r
where subject_hash = :subject and channel = 'RETENTION' and state in ('NEEDS_REVIEW', 'BLOCKED', 'FAILED') and {{open-of-a-scan}}
order by seq
limit :limit
for update
