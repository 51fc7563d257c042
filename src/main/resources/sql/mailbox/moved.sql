update mail_claim set moved = true where mailbox = :mailbox and uid_validity = :validity and uid = any(:uids)
