delete from over_cap where salon = :salon
