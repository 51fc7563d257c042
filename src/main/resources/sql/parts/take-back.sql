update forget_request r
set state = 'WITHDRAWN', reason = :reason, operator = :operator, completed_at = :now, changed_at = :now
