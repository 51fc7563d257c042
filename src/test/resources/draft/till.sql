-- A till without a single foreign key; who somebody is stands in texts.
-- client: kunden
-- personal: kunden.anrede, kunden.vname, kunden.nname, kunden.strasse, kunden.plz, kunden.ort, kunden.tel, kunden.mobil, kunden.email, kunden.gebdat, kunden.bemerkung
-- personal: termine.kunde, termine.tel, termine.notiz
-- personal: bon_pos.text
-- personal: kassen_protokoll.text
-- personal: newsletter_empf.email, newsletter_empf.name
-- personal: farbkartei.rezept, farbkartei.bemerkung
-- keep: kunden.kdnr, bons.bonnr, bons.betrag, bons.datum, bon_pos.preis, bon_pos.menge
-- linked: bons, bon_pos, termine, kassen_protokoll, newsletter_empf, farbkartei
-- unlinked: mitarbeiter, artikel
create table kunden (kdnr int primary key, anrede varchar(10), vname varchar(40), nname varchar(40) not null, strasse varchar(60), plz varchar(5), ort varchar(40), tel varchar(30), mobil varchar(30), email varchar(80), gebdat date, bemerkung text, letzter_besuch date, gesperrt smallint);
insert into kunden select 10000 + n, case when n % 3 = 0 then 'Herr' else 'Frau' end,
  (array['Anna','Peter','Sabine','Jürgen','Lena','Mehmet','Petra','Klaus'])[1 + n % 8],
  (array['Müller','Schmidt','Özdemir','Weber','von der Heide','Krause','Yılmaz'])[1 + n % 7],
  'Hauptstraße ' || n, (20000 + n)::text, 'Hamburg', '040 ' || (1000000 + n * 17), '0171/' || (2000000 + n * 13),
  case when n % 2 = 0 then 'kunde' || n || '@web.example' end, date '1960-01-01' + n * 97, case when n % 4 = 0 then 'mag es kurz, Tochter heißt Ida' end, date '2026-01-01' + n % 300, 0
  from generate_series(1, 200) n;
insert into kunden values (1, null, null, 'Laufkundschaft', null, null, null, null, null, null, null, null, null, 0);
create table mitarbeiter (nr int primary key, vorname varchar(40), nachname varchar(40), telefon varchar(30), gehalt numeric(8,2));
insert into mitarbeiter values (1, 'Marie', 'Lorenz', '040 555', 2800), (2, 'Jan', 'Petersen', '040 556', 2900);
create table artikel (artnr int primary key, bezeichnung varchar(60), preis numeric(8,2));
insert into artikel select n, (array['Haarschnitt','Farbe','Föhnen','Shampoo'])[1 + n % 4] || ' ' || n, 10 + n from generate_series(1, 40) n;
create table bons (bonnr int primary key, kdnr int, datum timestamp, betrag numeric(8,2), bedienung int);
insert into bons select n, case when n % 5 = 0 then 1 else 10001 + n % 200 end, timestamp '2026-01-01' + n * interval '3 hours', 20 + n % 80, 1 + n % 2 from generate_series(1, 600) n;
create table bon_pos (bonnr int, pos int, artnr int, text varchar(120), menge int, preis numeric(8,2));
insert into bon_pos select n, 1, 1 + n % 40, case when n % 30 = 0 then 'Gutschein für ' || (select vname || ' ' || nname from kunden where kdnr = 10001 + n % 200) else 'Haarschnitt' end, 1, 20 + n % 80 from generate_series(1, 600) n;
create table termine (id int primary key, datum timestamp, kunde varchar(80), tel varchar(30), dauer int, notiz varchar(200));
insert into termine select n, timestamp '2026-11-01' + n * interval '2 hours', (select nname || ', ' || vname from kunden where kdnr = 10001 + n % 200), (select mobil from kunden where kdnr = 10001 + n % 200), 30, case when n % 6 = 0 then 'kommt mit Kind' end from generate_series(1, 150) n;
create table kassen_protokoll (lfdnr int primary key, zeit timestamp, bediener varchar(20), text varchar(200));
insert into kassen_protokoll select n, timestamp '2026-01-01' + n * interval '1 hour', 'Marie', case when n % 5 = 0 then 'Storno für ' || (select vname || ' ' || nname from kunden where kdnr = 10001 + n % 200) || ', Betrag zurück' else 'Kasse geöffnet' end from generate_series(1, 300) n;
create table newsletter_empf (email varchar(80), name varchar(80), aktiv smallint, seit date);
insert into newsletter_empf select email, vname || ' ' || nname, 1, date '2025-01-01' from kunden where email is not null;
create table farbkartei (id int primary key, kdnr int, datum date, rezept varchar(200), bemerkung text);
insert into farbkartei select n, 10001 + n % 200, date '2026-02-01' + n, '60 ml 7/1 + 6 %', 'reagiert empfindlich' from generate_series(1, 80) n;
insert into kassen_protokoll select 1000 + n, now(), 'Marie', 'Gutschein von ' || (select vname || ' ' || nname from kunden where kdnr = 10000 + n) || ' für ' || (select nname || ', ' || vname from kunden where kdnr = 10001 + n) from generate_series(1, 4) n;
