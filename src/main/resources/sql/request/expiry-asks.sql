update forget_request
set ask_hash = null
where state = 'FORGOTTEN' and completed_at < :before and ask_hash is not null
