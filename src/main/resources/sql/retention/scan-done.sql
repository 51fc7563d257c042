update retention_scan
set state = 'DONE', finished_at = :now, lease_token = null, lease_until = null
where id = :id and lease_token = :token and state = 'RUNNING'
