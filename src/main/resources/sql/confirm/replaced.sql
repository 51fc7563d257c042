update confirmation set address = null, remind_at = null where token_hash = :token
