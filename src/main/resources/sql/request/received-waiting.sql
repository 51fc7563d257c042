-- Requests whose first look got lost (a crash, a database that was down): each is handed out once per half minute.
update forget_request
set not_before = cast(:now as timestamptz) + interval '30 seconds'
where id in (select id from forget_request
             where state = 'RECEIVED' and joined_to is null and not_before <= :now
             order by not_before
             limit :limit
             for update skip locked)
returning id
