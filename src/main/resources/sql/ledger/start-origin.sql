insert into ledger_origin (name, public_key, started_at)
values (:name, :publicKey, :at)
returning id
