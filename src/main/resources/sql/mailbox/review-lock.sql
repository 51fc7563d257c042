select id, salon, reason, content, received_at, due_at
from letter_review
where id = :id and decided_at is null
for update
