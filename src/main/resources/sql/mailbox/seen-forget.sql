delete from mail_seen where seen_at < :before
