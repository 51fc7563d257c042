-- A studio whose history is kept by triggers, whose visits are partitioned and inherited, and whose key is cut from the name.
-- client: kundschaft
-- personal: kundschaft.anrede, kundschaft.name, kundschaft.vorname, kundschaft.anschrift, kundschaft.telefon, kundschaft.mail, kundschaft.geboren_am, kundschaft.anzeige, kundschaft.notfall_kontakt
-- personal: kundschaft_log.zeile, besuch.bemerkung, foto.datei, foto.bild, laser_protokoll.hauttyp, laser_protokoll.beobachtung
-- rekey: kundschaft.kuerzel
-- keep: besuch.betrag, besuch.am, laser_protokoll.energie
-- linked: kundschaft_log, besuch, foto, laser_protokoll
-- unlinked: leistung
-- keys: select kuerzel from kundschaft order by 1 limit 10
-- figure: select sum(betrag) from besuch
create table leistung (id int primary key, bezeichnung text, preis numeric(8,2));
insert into leistung select n, 'Leistung ' || n, n from generate_series(1, 10) n;
create table kundschaft (kuerzel varchar(8) primary key, anrede text check (anrede in ('Frau', 'Herr', '')), name varchar(40) not null check (length(name) >= 2), vorname varchar(40) not null, anschrift text, telefon varchar(20) check (telefon ~ '^[0-9 +/-]*$'), mail varchar(80) unique check (mail like '%@%'), geboren_am date check (geboren_am > date '1900-01-01'), anzeige text generated always as (vorname || ' ' || name) stored, notfall_kontakt jsonb);
insert into kundschaft (kuerzel, anrede, name, vorname, anschrift, telefon, mail, geboren_am, notfall_kontakt)
  select upper(left(nn, 4)) || lpad(n::text, 3, '0'), 'Frau', nn, vn, 'Ringstraße ' || n || ', 50667 Köln', '0221 ' || (700000 + n), lower(vn) || n || '@koeln.example', date '1965-01-01' + n * 90, jsonb_build_object('name', 'Karl ' || nn, 'telefon', '0221 ' || (900000 + n))
  from (select n, (array['Nowak', 'Becker', 'Klein', 'Wolff', 'Schäfer'])[1 + n % 5] as nn, (array['Gisela', 'Ingrid', 'Petra', 'Sonja'])[1 + n % 4] as vn from generate_series(1, 100) n) x;
create table kundschaft_log (id bigserial primary key, wann timestamptz default now(), was text, kuerzel varchar(8), zeile jsonb);
create index on kundschaft_log (kuerzel);
create function log_kundschaft() returns trigger language plpgsql as $$ begin insert into kundschaft_log (was, kuerzel, zeile) values (tg_op, old.kuerzel, to_jsonb(old)); return new; end $$;
create trigger kundschaft_log_t after update on kundschaft for each row execute function log_kundschaft();
update kundschaft set anrede = 'Frau';
create table besuch (id bigint not null, kuerzel varchar(8) not null references kundschaft on update cascade, leistung_id int references leistung, am date not null, betrag numeric(8,2) not null, bemerkung text, primary key (id, am)) partition by range (am);
create table besuch_2024 partition of besuch for values from ('2024-01-01') to ('2025-01-01');
create table besuch_2025 partition of besuch for values from ('2025-01-01') to ('2026-01-01');
create index on besuch (kuerzel);
insert into besuch select row_number() over (), kuerzel, 1, date '2024-03-01' + (n * 150), 44.44, 'mit ' || vorname || ' ' || name || ' besprochen' from kundschaft, generate_series(0, 3) n;
create table foto (id serial primary key, kuerzel varchar(8) references kundschaft, datei text, bild bytea, aufgenommen timestamptz);
create index on foto (kuerzel);
insert into foto (kuerzel, datei, bild, aufgenommen) select kuerzel, 'kunden/' || lower(kuerzel) || '.jpg', '\xffd8', now() from kundschaft;
create table laser_protokoll (id serial primary key, kuerzel varchar(8) not null references kundschaft, am date, energie numeric(5,1), hauttyp text, beobachtung text);
create index on laser_protokoll (kuerzel);
insert into laser_protokoll (kuerzel, am, energie, hauttyp, beobachtung) select kuerzel, '2025-02-02', 12.5, 'II', 'leichte Rötung' from kundschaft;
create table laser_protokoll_alt () inherits (laser_protokoll);
insert into laser_protokoll_alt (kuerzel, am, energie, hauttyp, beobachtung) select kuerzel, '2020-02-02', 11.5, 'III', name || ' klagt über Brennen' from kundschaft;
