select id, client_key from retention_exemption where salon = :salon and until >= :day
