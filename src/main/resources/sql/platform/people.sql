-- Whose credential was taken back a moment ago still counts: nobody becomes the only one by a revocation.
select id, created_at from credential
where id like 'user:%' and (revoked_at is null or revoked_at > :since) and :salon = any(salons) and :scope = any(scopes)
