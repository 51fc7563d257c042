select request_id, address
from confirmation
where request_id = :request and purpose = any(:purposes) and proven and address is not null
