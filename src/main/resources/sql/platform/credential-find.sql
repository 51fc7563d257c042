select id, secret, salons, scopes, role from credential where id = :id and revoked_at is null
