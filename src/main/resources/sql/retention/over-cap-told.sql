update over_cap set told_at = :now where salon = :salon
