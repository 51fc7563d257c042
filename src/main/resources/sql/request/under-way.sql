-- The request and the one that it joined. Of what has a work record something was erased, or may have been, that is not
-- written down yet: files to be deleted, rows to be sealed.
select state = 'ERASING' or exists (select 1 from work_record w where w.request_id = r.id) as under_way
from forget_request r
where id = :id or id = (select joined_to from forget_request where id = :id)
order by seq
for update
