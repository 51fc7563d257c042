with grown as (
    update ledger_origin set size = :size, frontier = :frontier where id = :origin
)
insert into ledger_checkpoint (origin_id, size, root, signature, signed_at)
values (:origin, :size, :root, :signature, :at)
