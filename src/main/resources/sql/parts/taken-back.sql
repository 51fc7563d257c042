emptied as (
    update request_database
    set client_keys = null
    where request_id in (select id from taken_back)
)
select count(*) from taken_back
