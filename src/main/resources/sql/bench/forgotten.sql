select count(*) from forget_request where salon = 'bench' and state = 'FORGOTTEN'
