-- Who wrote a letter of their own is looked for again, and asked for their own proof; that of the other request is not.
with released as (
    update forget_request
    set joined_to = null, subject_hash = null, state = 'RECEIVED', reason = null, proof = null, operator = null,
        changed_at = :now, not_before = :now
    where joined_to = :id and channel = 'MAIL' and state not in {{closed}}
    returning id)
delete from request_database
where request_id in (select id from released) and status = 'PENDING'
