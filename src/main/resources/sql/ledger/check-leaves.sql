select l.position, l.leaf_hash, e.id, e.type, e.request_id, e.salon, e.recorded_at, e.content
from ledger_leaf l
left join ledger_entry e on e.id = l.entry_id
where l.origin_id = :origin
order by l.position
