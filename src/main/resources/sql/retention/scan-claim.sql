-- One scan at a time in a salon; a scan whose node has gone is taken over.
update retention_scan
set lease_token = :token, lease_until = :until, started_at = coalesce(started_at, cast(:now as timestamptz))
where id = (
    select s.id
    from retention_scan s
    where (s.state in ('PENDING', 'RUNNING') or (s.state = 'BLOCKED' and s.retry_at <= :now))
      and (s.lease_until is null or s.lease_until < :now)
      and not exists (select 1 from retention_scan o
                      where o.salon = s.salon and o.id <> s.id and o.state = 'RUNNING')
    order by s.due_at
    limit 1
    for update skip locked)
returning id, salon, kind, due_at, created_at, months, due_before, state, reason, confirmed, expected, allowed, found, exempted, started_by, agreed_by, agreed_at, approved_by, approved_count, waiting_since, started_at, finished_at, worked_ms, position
