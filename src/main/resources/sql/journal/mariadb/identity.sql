select request, attempt
from lethe_journal
where request = '00000000-0000-0000-0000-000000000000' or request = :#last
