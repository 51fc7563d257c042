select body_hash, request_id from idempotency_key
where credential = :credential and salon = :salon and key_hash = :keyHash
