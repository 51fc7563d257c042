update confirmation set tries = tries + 1 where token_hash = :token returning tries
