insert into idempotency_key (credential, salon, key_hash, body_hash, request_id, created_at)
values (:credential, :salon, :keyHash, :bodyHash, :request, :now)
on conflict do nothing
