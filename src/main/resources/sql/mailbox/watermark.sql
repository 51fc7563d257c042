select coalesce(max(uid), 0) from mail_claim where mailbox = :mailbox and uid_validity = :validity
