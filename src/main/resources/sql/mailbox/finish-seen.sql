update mail_seen s
set state = decided.state
from unnest(:uids::bigint[], :states::text[]) as decided (uid, state)
where s.mailbox = :mailbox and s.uid_validity = :validity and s.uid = decided.uid
