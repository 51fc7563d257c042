delete from retention_exemption where salon = :salon and id = :id
