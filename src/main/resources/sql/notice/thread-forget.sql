delete from letter_thread where acknowledged_at < :before
