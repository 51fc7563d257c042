select seq, received_at from forget_request where id = :id and salon = :salon
