update confirmation set address = null, remind_at = null where request_id = :request and purpose = :purpose and used_at is null and expires_at <= :now
