select distinct request_id
from outbox
where request_id = any(:requests) and kind = 'EVENT' and sent_at is null and given_up_at is null
