select count(*) filter (where sent_at is null and given_up_at is null)                       as waiting,
       count(*) filter (where sent_at is null and given_up_at is null and tries > 2)         as late,
       count(*) filter (where given_up_at is not null)                                       as given_up
from outbox
