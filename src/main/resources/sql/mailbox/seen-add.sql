insert into mail_seen (mailbox, message_hash, content_hash, uid_validity, uid, seen_at)
values (:mailbox, :message, :content, :validity, :uid, :now)
on conflict do nothing
