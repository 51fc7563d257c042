-- Entries that are neither in order nor waiting for it, and waiting ones that were changed.
select e.id
from ledger_entry e
left join ledger_leaf l on l.entry_id = e.id
left join ledger_pending p on p.entry_id = e.id
where l.entry_id is null
    and (p.entry_id is null or p.leaf_hash <> sha256('\x00'::bytea || convert_to(coalesce(e.content, ''), 'UTF8')))
union all
select p.entry_id
from ledger_pending p
left join ledger_entry e on e.id = p.entry_id
left join ledger_leaf l on l.entry_id = p.entry_id
where e.id is null or l.entry_id is not null
order by 1
limit 20
