with keys as (
    update request_database
    set client_keys = null
    where request_id = any(array(select unnest(cast(:ids as uuid[])))) and client_keys is not null
), work as (
    delete from work_record
    where request_id = any(array(select unnest(cast(:ids as uuid[]))))
)
update forget_request
set content = null
where id = any(array(select unnest(cast(:ids as uuid[])))) and content is not null
