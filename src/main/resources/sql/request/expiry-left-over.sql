-- Of requests that were closed by an older hub, or while somebody was still writing to them.
with closed as (
    select id from forget_request where state in {{closed}}
), keys as (
    update request_database
    set client_keys = null
    where client_keys is not null and request_id in (select id from closed)
), work as (
    delete from work_record w
    where not exists (select 1 from forget_request r
                      where r.id = w.request_id and r.state not in {{closed}})
)
update forget_request
set content = null
where content is not null and state in {{closed}}
