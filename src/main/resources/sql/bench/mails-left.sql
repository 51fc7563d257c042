select count(*) from mail_claim where moved or state = 'LEFT'
