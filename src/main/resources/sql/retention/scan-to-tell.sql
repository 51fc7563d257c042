-- Scans that wait for a person: told at once, and again as long as they wait.
update retention_scan
set told_at = :now
where id in (select id from retention_scan
             where state in ('AWAITING_CONFIRMATION', 'AWAITING_APPROVAL')
               and (told_at is null or told_at < waiting_since or told_at <= :before)
             order by waiting_since
             limit 100
             for update skip locked)
returning id, salon, reason, expected, waiting_since,
          not exists (select 1 from retention_scan o
                      where o.id = retention_scan.id and o.told_at >= o.waiting_since) as news
