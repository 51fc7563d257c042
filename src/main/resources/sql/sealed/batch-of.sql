select r.batch_id, b.salon, b.key_fingerprint, b.data_key,
       r.id, r.request_id, r.database, r.table_name, r.norm, r.until, r.digest, r.content
from sealed_record r
join sealed_batch b on b.id = r.batch_id
where r.id = :id
