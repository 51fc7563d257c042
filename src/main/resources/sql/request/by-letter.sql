select exists (select 1 from forget_request where (id = :id or joined_to = :id and state <> 'WITHDRAWN') and channel = 'MAIL')
