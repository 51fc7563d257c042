insert into suppression (salon, kind, hash, database, request_id, forgotten_at, until)
select salon, kind, decode(hash, 'hex'), database, request_id, forgotten_at, until
from unnest(:salons::text[], :kinds::text[], :hashes::text[], :databases::text[], :requests::uuid[],
            :forgotten::timestamptz[], :untils::timestamptz[])
    as fresh (salon, kind, hash, database, request_id, forgotten_at, until)
on conflict (salon, kind, hash, database, request_id) do update set until = greatest(suppression.until, excluded.until)
