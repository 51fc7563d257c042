-- Nobody was told of these; what is taken back keeps no key.
with taken_back as (
    update forget_request r
    set state = 'WITHDRAWN', reason = :reason, operator = :operator, completed_at = :now, changed_at = :now
    where subject_hash = :subject and channel = 'RETENTION' and state in ('RECEIVED', 'APPROVED') and {{open-of-a-scan}}
    returning id
), emptied as (
    update request_database
    set client_keys = null
    where request_id in (select id from taken_back)
)
select count(*) from taken_back
