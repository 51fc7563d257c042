update forget_request set lease_until = :until where lease_token = :lease and state = 'ERASING'
