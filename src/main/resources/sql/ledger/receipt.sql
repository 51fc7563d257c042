-- The place of the newest entry of this type about a request, and the first checkpoint that covers it.
select e.content, l.origin_id, l.position, o.name, o.public_key, c.size, c.root, c.signature
from ledger_entry e
left join ledger_leaf l on l.entry_id = e.id
left join ledger_origin o on o.id = l.origin_id
left join lateral (
    select size, root, signature
    from ledger_checkpoint
    where origin_id = l.origin_id and size > l.position
    order by size
    limit 1
) c on true
where e.request_id = :request and e.type = :type and e.content is not null
order by e.id desc
limit 1
