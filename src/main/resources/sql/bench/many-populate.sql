-- bench.clients says how many the first salon has; all others have five each.
insert into salon
select 's' || n, 'Salon ' || n, (array['Europe/Berlin', 'Europe/Vienna', 'Europe/Lisbon'])[1 + n % 3]
from generate_series(1, 10000) n;

insert into client
select id, salon, 'C' || no, 'Anna', 'Müller-' || id, 'anna' || id || '@post.example', '0176 ' || 1000000 + id,
       current_date - 1100 - (id % 500)::int
from (select n as id, 's1' as salon, n as no
      from generate_series(1, current_setting('bench.clients')::bigint) n
      union all
      select current_setting('bench.clients')::bigint + (s - 2) * 5 + c, 's' || s, c
      from generate_series(2, 10000) s, generate_series(1, 5) c) x;

insert into appointment
select c.id * 3 + n, c.id, c.last_visit_on - n * 40 + interval '10 hours', c.last_name || ' – Haarschnitt'
from client c, generate_series(0, 2) n;

insert into sale
select c.id * 3 + n, c.id, c.last_visit_on - n * 40 + interval '11 hours', 20 + c.id % 80, c.first_name || ' ' || c.last_name
from client c, generate_series(0, 2) n;

insert into message_log
select c.id, c.id, c.last_visit_on - interval '2 days', c.email, 'Hallo ' || c.first_name || ', bis morgen'
from client c;
