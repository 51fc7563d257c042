select state from forget_request where id = (select joined_to from forget_request where id = :id) for update
