-- A credential for all salons whose id begins so ends in *. Whose credential was taken back a moment ago still counts: nobody becomes the only one by a revocation.
select id, created_at from credential
where id like 'user:%' and (revoked_at is null or revoked_at > :since) and (:salon = any(salons) or exists (select from unnest(salons) s where right(s, 1) = '*' and starts_with(:salon, left(s, -1)))) and :scope = any(scopes)
