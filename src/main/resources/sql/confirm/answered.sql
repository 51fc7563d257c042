update confirmation set address = null, remind_at = null where request_id = :request
