-- Whom a person has asked to forget meanwhile is forgotten all the same. What is taken back keeps no key.
with taken_back as (
    update forget_request r
    set state = 'WITHDRAWN', reason = :reason, operator = :operator, completed_at = :now, changed_at = :now
    where subject_hash = :subject and channel = 'RETENTION' and joined_to is null
      and state in ('RECEIVED', 'NEEDS_REVIEW', 'BLOCKED', 'APPROVED', 'FAILED')
      and not exists (select 1 from forget_request j where j.joined_to = r.id and j.state <> 'WITHDRAWN')
    returning id)
update request_database
set client_keys = null
where request_id in (select id from taken_back)
