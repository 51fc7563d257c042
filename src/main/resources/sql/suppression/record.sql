insert into suppression (salon, hash, request_id, kind, database, until)
select salon, decode(hash, 'hex'), request_id, kind, database, until
from unnest(:salons::text[], :hashes::text[], :requests::uuid[], :kinds::text[], :databases::text[],
            :untils::timestamptz[])
    as fresh (salon, hash, request_id, kind, database, until)
on conflict (salon, hash, request_id) do update set until = greatest(suppression.until, excluded.until)
