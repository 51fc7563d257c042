-- Nobody was told of these; what is taken back keeps no key.
with taken_back as (
    update forget_request
    set state = 'WITHDRAWN', reason = :reason, operator = :operator, completed_at = :now, changed_at = :now
    where id = any(array(select unnest(cast(:ids as uuid[]))))
    returning id)
update request_database
set client_keys = null
where request_id in (select id from taken_back)
