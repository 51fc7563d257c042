insert into confirmation (token_hash, code_hash, request_id, salon, purpose, language, address, created_at, expires_at, remind_at)
values (:token, :code, :request, :salon, :purpose, :language, :address, :now, :expiresAt, :remindAt)
