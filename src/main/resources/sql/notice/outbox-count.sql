-- Each part by a partial index of its own: neither looks at what was sent.
select count(*)                            as waiting,
       count(*) filter (where tries > 2)   as late,
       (select count(*) from outbox where sent_at is null and given_up_at is not null) as given_up
from outbox
where sent_at is null and given_up_at is null
