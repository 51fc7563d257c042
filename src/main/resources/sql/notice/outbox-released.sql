update outbox
set lease = null, lease_until = null, tries = tries - 1
where id = :id and lease = :lease and sent_at is null
