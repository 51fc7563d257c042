select coalesce(max(seq), 0) from forget_request where salon = 'bench'
