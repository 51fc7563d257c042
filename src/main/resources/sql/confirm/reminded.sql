update confirmation set remind_at = null where token_hash = :token
