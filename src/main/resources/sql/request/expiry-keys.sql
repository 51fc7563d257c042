delete from idempotency_key k
using forget_request r
where k.request_id = r.id and k.created_at < :before
  and r.state in {{closed}}
