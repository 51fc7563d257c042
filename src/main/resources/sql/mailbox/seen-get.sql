select content_hash, uid_validity, uid, state from mail_seen where mailbox = :mailbox and message_hash = :message
