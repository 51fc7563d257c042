select token_hash, code_hash, request_id, salon, purpose, language, address, expires_at, tries, used_at, expires_at as due_at
from confirmation
where expires_at <= :now and address is not null and used_at is null
  and (expires_at, token_hash) > (cast(:after as timestamptz), cast(:token as bytea))
order by expires_at, token_hash
limit 1
for update skip locked
