-- One confirmation answers for all links of its request and purpose; the address stays until it has its answer.
update confirmation
set used_at = :now,
    remind_at = null,
    proven = token_hash = :token,
    address = case when token_hash = :token then address end
where request_id = :request and purpose = :purpose and used_at is null
