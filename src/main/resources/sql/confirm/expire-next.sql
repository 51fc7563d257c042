select token_hash, code_hash, request_id, salon, purpose, language, address, expires_at, tries, used_at
from confirmation
where expires_at <= :now and address is not null and used_at is null
order by expires_at
limit 1
for update skip locked
