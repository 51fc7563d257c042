select uid, state
from mail_claim
where mailbox = :mailbox and uid_validity = :validity and not moved and state in ('DONE', 'REVIEW')
order by uid
limit :max
