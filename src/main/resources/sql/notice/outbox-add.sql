insert into outbox (id, kind, salon, request_id, target, content, created_at, not_before, first_not_before)
select id, kind, salon, request_id, target, content, :now, :notBefore, :notBefore
from unnest(cast(:ids as uuid[]), cast(:kinds as text[]), cast(:salons as text[]), cast(:requests as uuid[]),
            cast(:targets as text[]), cast(:contents as bytea[]))
    with ordinality as fresh (id, kind, salon, request_id, target, content, number)
order by number
