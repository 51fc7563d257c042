with entry as (
    insert into ledger_entry (type, recorded_at, content)
    values (:type, :at, :content)
    returning id, content
)
insert into ledger_leaf (origin_id, position, entry_id, leaf_hash)
select :origin, 0, id, sha256('\x00'::bytea || convert_to(content, 'UTF8'))
from entry
returning leaf_hash
