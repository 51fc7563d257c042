with entry as (
    insert into ledger_entry (type, request_id, salon, recorded_at, content)
    select type, request_id, salon, recorded_at, content
    from unnest(:types::text[], :requests::uuid[], :salons::text[], :times::timestamptz[], :contents::text[])
        with ordinality as fresh (type, request_id, salon, recorded_at, content, number)
    order by number
    returning id, content
)
insert into ledger_pending (entry_id, leaf_hash)
select id, sha256('\x00'::bytea || convert_to(content, 'UTF8'))
from entry
