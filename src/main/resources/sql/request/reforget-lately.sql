select exists (select 1 from forget_request
               where subject_hash = :subject and credential = 'reforget' and state = 'FORGOTTEN'
                 and completed_at > :since)
