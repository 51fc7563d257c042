-- One confirmation answers for all links of its request.
update confirmation
set used_at = :now, address = null, remind_at = null
where request_id = :request and purpose = :purpose and used_at is null
