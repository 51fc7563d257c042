select {{request}} from forget_request where id = :id
