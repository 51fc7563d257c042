insert into sealed_batch (id, salon, key_fingerprint, data_key, sealed_at)
values (:id, :salon, :fingerprint, :dataKey, :at)
on conflict (id) do nothing
