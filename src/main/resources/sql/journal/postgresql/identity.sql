select cast(request as text) as request, cast(attempt as text) as attempt
from lethe_journal
where request = cast('00000000-0000-0000-0000-000000000000' as uuid) or request = cast(:#last as uuid)
