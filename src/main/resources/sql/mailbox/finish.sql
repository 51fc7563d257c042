update mail_claim
set state = :state, lease_until = null
where mailbox = :mailbox and uid_validity = :validity and uid = :uid
