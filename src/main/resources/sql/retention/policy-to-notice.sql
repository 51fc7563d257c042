select salon
from retention_policy
where notice and next_scan_at <= :until and noticed_for is distinct from next_scan_at
order by next_scan_at
