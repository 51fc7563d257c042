update retention_policy set proven = true where salon = :salon and not proven
