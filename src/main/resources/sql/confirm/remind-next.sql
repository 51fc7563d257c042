select token_hash, code_hash, request_id, salon, purpose, language, address, expires_at, tries, used_at
from confirmation
where remind_at <= :now and used_at is null and expires_at > :now and address is not null
order by remind_at
limit 1
for update skip locked
