select since, told_at, agreed_by, agreed_at, agreed_seq from over_cap where salon = :salon for update
