-- What was erased in a database, in order; without what was forgotten again since.
select r.id, r.seq
from request_database d join forget_request r on r.id = d.request_id
where r.salon = :salon and d.database = :database and d.status = 'DONE' and d.attempt is not null
  and r.seq > :after
  and not exists (select 1 from forget_request n
                  where n.subject_hash = r.subject_hash and n.credential = 'reforget' and n.seq > r.seq)
order by r.seq
limit :limit
