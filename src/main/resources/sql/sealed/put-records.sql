insert into sealed_record (id, batch_id, request_id, salon, database, table_name, row_count, norm, until, digest, content)
values (:id, :batch, :request, :salon, :database, :table, :rows, :norm, :until, :digest, :content)
on conflict do nothing
