update letter_review
set decided_at = :now, decision = :decision, operator = :operator, request_id = :request, content = null
where id = :id and decided_at is null
