select uid from mail_claim where mailbox = :mailbox and uid_validity = :validity and uid > :above
