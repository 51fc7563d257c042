-- Empties all entries of a log before the first one that is young enough, but for those that the log itself needs.
with first_kept as (
    select coalesce(
        (select min(l.position)
         from ledger_leaf l
         join ledger_entry e on e.id = l.entry_id
         where l.origin_id = :origin and e.recorded_at >= :before),
        (select size from ledger_origin where id = :origin)) as position
), emptied as (
    update ledger_entry e
    set content = null
    from ledger_leaf l, first_kept
    where l.entry_id = e.id and l.origin_id = :origin and l.position < first_kept.position
        and e.content is not null and e.type not in ('origin', 'expired')
    returning 1
)
select (select count(*) from emptied) as emptied, position as below from first_kept
