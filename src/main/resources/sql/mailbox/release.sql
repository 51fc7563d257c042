update mail_claim
set lease_until = :now
where mailbox = :mailbox and uid_validity = :validity and uid = any(:uids) and state = 'READING'
