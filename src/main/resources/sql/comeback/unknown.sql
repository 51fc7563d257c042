-- Each database of a request tells of its own forgetting. A request that the hub has of its own goes on by itself.
select asked.id from unnest(cast(:ids as uuid[])) as asked (id)
where not exists (select 1 from request_database d where d.request_id = asked.id and d.database = :database)
  and not exists (select 1 from forget_request r where r.id = asked.id and r.credential <> 'journal')
