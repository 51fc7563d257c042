select min(received_at) from letter_review where decided_at is null
