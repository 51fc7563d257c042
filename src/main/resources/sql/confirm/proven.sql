-- All are locked, proven or not: what is being confirmed at this moment is waited for.
select address, proven
from confirmation
where request_id = :request and purpose = any(:purposes) and address is not null
for update
