select exists (select 1 from forget_request where joined_to = :id and channel <> 'MAIL' and state <> 'WITHDRAWN')
