-- bench.clients says how many. Rows of one client lie scattered over the tables, as they do when time has written them:
-- the stride is prime to the number of clients, so everybody gets the same number of rows.
create temporary table bench_size as
select current_setting('bench.clients')::bigint as clients;

create temporary table bench_first as
select (array['Anna', 'Jürgen', 'Mehmet', 'Zofia', 'Elif', 'Björn', 'Lan', 'Oksana', 'Käthe', 'Paweł', 'Ayşe', 'Götz',
              'Giulia', 'Minh', 'Fatima', 'Sönke', 'Wiebke', 'Łucja', 'Inês', 'Hannelore'])[i + 1] as name, i
from generate_series(0, 19) i;

create temporary table bench_last as
select (array['Müller', 'Yılmaz', 'Wiśniewska', 'Nguyễn', 'Groß', 'Schröder', 'Öztürk', 'Kowalska', 'Trần', 'Weiß',
              'Petersen', 'Demir', 'Wójcik', 'Phạm', 'Köhler', 'Shevchenko', 'Lefèvre', 'Hansen', 'Aydın',
              'Krüger'])[i % 20 + 1] || (array['', 'mann', 'sen', '-Krause', 'bach', 'ski', 'feld', 'er', '-Voß',
              'stein'])[i / 20 % 10 + 1] as name, i
from generate_series(0, 199) i;

insert into client
select g,
       'B-' || g,
       f.name,
       l.name,
       case when g % 3 > 0 then '0176 0' || lpad((g % 10000000)::text, 7, '0') end,
       case when g % 3 < 2 then 'client' || g || '@post.example' end,
       'Isestraße ' || g % 140,
       '20' || 144 + g % 200,
       'Hamburg',
       date '1940-01-01' + (g * 7919 % 25000)::int,
       case when g % 2 = 0 then 'f' else 'm' end,
       case when g % 4 = 0 then f.name || ' mag es ruhig, Rückruf bei Familie ' || l.name end,
       current_date - case when g % 10 = 0 then 1100 + (g % 1000)::int else 5 + (g % 700)::int end,
       null,
       false,
       now() - interval '6 years'
from bench_size, generate_series(1, clients) g
join bench_first f on f.i = g % 20
join bench_last l on l.i = g / 20 % 200;

insert into appointment
select g,
       c.id,
       1 + g % 3,
       c.last_visit_on - (g / clients * 45)::int + interval '10 hours',
       'done',
       c.last_name || ', ' || c.first_name || ' – Haarschnitt',
       case when g % 4 = 0 then 'Frau/Herr ' || c.last_name || ' kommt 10 min später' end
from bench_size, generate_series(0, clients * 5 - 1) g
join client c on c.id = 1 + g * 7919 % (select clients from bench_size);

insert into sale
select a.id, a.client_id, a.branch_id, a.starts_at + interval '1 hour', 15 + (a.id * 31 % 17500) / 100.0,
       c.first_name || ' ' || c.last_name
from appointment a
join client c on c.id = a.client_id;

insert into client_note
select g, c.id, now() - g % 2000 * interval '1 day',
       c.first_name || ' ' || c.last_name || ' möchte Farbe 6-0, wie bei ' || c.first_name || 's Schwester'
from bench_size, generate_series(0, clients * 2 - 1) g
join client c on c.id = 1 + g * 7907 % (select clients from bench_size);

insert into message_log
select g, c.id, now() - g % 700 * interval '1 day', coalesce(c.email, c.mobile),
       'Hallo ' || c.first_name || ', wir freuen uns auf dich am Dienstag um 10:15 Uhr. Kundennummer ' || c.client_no
from bench_size, generate_series(0, clients - 1) g
join client c on c.id = 1 + g * 7901 % (select clients from bench_size);

insert into treatment_record
select g, c.id, now() - g % 2000 * interval '1 day', case when g % 3 = 0 then 'Nickel' end,
       c.first_name || ' ' || c.last_name || ' klagt über Druckschmerz'
from bench_size, generate_series(0, clients - 1) g
join client c on c.id = 1 + g * 7883 % (select clients from bench_size);

insert into review
select g, c.id, 1 + g % 5, c.first_name || ' ' || left(c.last_name, 1) || '.', 'Immer wieder gern! ' || c.first_name
from bench_size, generate_series(0, clients / 2 - 1) g
join client c on c.id = 1 + g * 7879 % (select clients from bench_size);

insert into client_audit
select g, c.id, 'last_name', c.last_name || '-Alt', now() - g % 2000 * interval '1 day'
from bench_size, generate_series(0, clients / 2 - 1) g
join client c on c.id = 1 + g * 7877 % (select clients from bench_size);

drop table bench_size, bench_first, bench_last;
