update retention_policy set noticed_for = next_scan_at where salon = :salon
