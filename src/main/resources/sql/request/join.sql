update forget_request set joined_to = :leader, state = (select state from forget_request where id = :leader),
       reason = (select reason from forget_request where id = :leader), changed_at = :now
where id = :id and joined_to is null
