update mail_seen set state = :state
where mailbox = :mailbox and uid_validity = :validity and uid = :uid
