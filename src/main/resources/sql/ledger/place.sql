with taken as (
    delete from ledger_pending
    where entry_id in (select entry_id from ledger_pending order by entry_id limit :most)
    returning entry_id, leaf_hash
), placed as (
    insert into ledger_leaf (origin_id, position, entry_id, leaf_hash)
    select :origin, :size + row_number() over (order by entry_id) - 1, entry_id, leaf_hash
    from taken
    returning position, leaf_hash
)
select leaf_hash from placed order by position
