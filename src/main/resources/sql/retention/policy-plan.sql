update retention_policy
set next_scan_at = :nextScanAt, drawn_at = :drawnAt, doubted_since = :doubtedSince
where salon = :salon
