select token_hash, code_hash, request_id, salon, purpose, language, address, expires_at, tries, used_at
from confirmation
where token_hash = :token
