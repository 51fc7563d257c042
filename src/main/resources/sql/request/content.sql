select content from forget_request where id = :id
