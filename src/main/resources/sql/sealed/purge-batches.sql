delete from sealed_batch b where not exists (select from sealed_record r where r.batch_id = b.id)
