select salon, months, notice, saved_by, saved_at, shown, proven, next_scan_at, drawn_at, doubted_since, noticed_for
from retention_policy
where salon = :salon and notice and next_scan_at <= :until and noticed_for is distinct from next_scan_at
for update skip locked
