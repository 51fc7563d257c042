update mail_claim
set lease_until = :leaseUntil, tries = tries + 1
where (mailbox, uid_validity, uid) in (
    select mailbox, uid_validity, uid
    from mail_claim
    where mailbox = :mailbox and uid_validity = :validity and state = 'READING' and lease_until <= :now
      and tries between :least and :most
    order by uid
    limit :max
    for update skip locked)
returning uid, tries
