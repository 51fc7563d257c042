select exists (
    select from suppression
    where salon = :salon and kind = :kind and hash = decode(:hash, 'hex') and until > :now)
