-- Of requests that were closed by an older hub, or while somebody was still writing to them.
with closed as (
    select id from forget_request where state in ('FORGOTTEN', 'NOT_FOUND', 'REFUSED', 'WITHDRAWN')
), keys as (
    update request_database
    set client_keys = null
    where client_keys is not null and request_id in (select id from closed)
)
update forget_request
set content = null
where content is not null and state in ('FORGOTTEN', 'NOT_FOUND', 'REFUSED', 'WITHDRAWN')
