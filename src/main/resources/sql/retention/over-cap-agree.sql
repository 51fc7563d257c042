update over_cap set agreed_by = :by, agreed_at = :at, agreed_seq = :seq where salon = :salon
