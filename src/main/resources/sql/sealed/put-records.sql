insert into sealed_record (id, batch_id, request_id, salon, database, table_name, norm, until, digest, content)
select r.id, :batch, r.request_id, :salon, r.database, r.table_name, r.norm, r.until, r.digest, r.content
from unnest(cast(:ids as uuid[]), cast(:requests as uuid[]), cast(:databases as text[]), cast(:tables as text[]),
            cast(:norms as text[]), cast(:untils as date[]), cast(:digests as text[]), cast(:contents as bytea[]))
     as r (id, request_id, database, table_name, norm, until, digest, content)
on conflict do nothing
