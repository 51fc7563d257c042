select count(*) from credential
where id like 'user:%' and revoked_at is null and :salon = any(salons) and :scope = any(scopes)
