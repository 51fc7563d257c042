select exists (select 1 from confirmation
               where request_id = :request and used_at is null and address is not null and expires_at > :now)
