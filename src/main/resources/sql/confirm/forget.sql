delete from confirmation where expires_at < :before
