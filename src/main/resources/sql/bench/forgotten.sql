-- Only what came after a place is looked at: asked a hundred times a second, it must not weigh on what is measured.
select count(*) from forget_request where salon = 'bench' and seq > :place and state = 'FORGOTTEN'
