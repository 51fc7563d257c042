insert into credential (id, secret, salons, scopes, role, created_at)
values (:id, :secret, :salons, :scopes, :role, :now)
on conflict (id) do nothing
