delete from mail_claim c
where c.mailbox = :mailbox
  and c.claimed_at < :before
  and (c.moved or c.state = 'LEFT')
  and (c.uid_validity <> :validity
    or c.uid < (select max(uid) - 1000 from mail_claim where mailbox = :mailbox and uid_validity = :validity))
