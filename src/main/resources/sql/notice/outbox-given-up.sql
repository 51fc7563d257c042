update outbox
set given_up_at = :now, content = null, lease = null, lease_until = null, problem = :problem
where id = :id and lease = :lease and sent_at is null
