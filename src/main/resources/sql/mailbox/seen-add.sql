-- does not wait for the disk: if it is lost in a crash, so is the mail's outcome, and the mail is read again
with unhurried as (select set_config('synchronous_commit', 'off', true))
insert into mail_seen (mailbox, message_hash, content_hash, uid_validity, uid, seen_at)
select :mailbox, :message, :content, :validity, :uid, :now
from unhurried
on conflict do nothing
