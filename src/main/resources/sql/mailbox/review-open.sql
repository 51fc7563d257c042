select id, salon, reason, content, received_at, due_at
from letter_review
where salon = :salon and decided_at is null
order by received_at, id
limit :limit
