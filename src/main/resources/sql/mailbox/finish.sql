update mail_claim c
set state = decided.state, lease_until = null
from unnest(:uids::bigint[], :states::text[]) as decided (uid, state)
where c.mailbox = :mailbox and c.uid_validity = :validity and c.uid = decided.uid
