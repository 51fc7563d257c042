select count(*) from credential where id = :id
