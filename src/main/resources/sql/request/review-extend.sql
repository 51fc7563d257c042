update forget_request
set due_at = :dueAt, operator = :operator, changed_at = :now
where (id = :id or joined_to = :id) and due_at < :dueAt
