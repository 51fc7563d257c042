select asked.id from unnest(cast(:ids as uuid[])) as asked (id)
where not exists (select 1 from forget_request r where r.id = asked.id)
