select o.name, c.size, c.root, c.signature
from ledger_origin o
join ledger_checkpoint c on c.origin_id = o.id
order by o.id desc, c.size desc
limit 1
