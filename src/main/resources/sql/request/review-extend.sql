update forget_request
set due_at = :dueAt, extended_by = :operator, changed_at = :now
where (id = :id or joined_to = :id) and due_at < :dueAt
