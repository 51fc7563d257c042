select id, salons, scopes, role from credential where revoked_at is null order by id
