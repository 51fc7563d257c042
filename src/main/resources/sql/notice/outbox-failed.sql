update outbox
set not_before = :notBefore, lease = null, lease_until = null, problem = :problem
where id = :id and lease = :lease and sent_at is null
