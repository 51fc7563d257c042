insert into mail_claim (mailbox, uid_validity, uid, state, lease_until, tries, claimed_at)
select :mailbox, :validity, uid, 'READING', :leaseUntil, 1, :now
from unnest(:uids::bigint[]) as uid
on conflict do nothing
returning uid, tries
