-- A till whose maker writes names as people do: capitals, umlauts, blanks, dots and slashes; the postcode and town in one column.
-- client: Kunden
-- personal: Kunden.Anrede, Kunden.Vorname, Kunden.Name, Kunden.Straße, Kunden.PLZ/Ort, Kunden.Tel. privat, Kunden.Handy, Kunden.E-Mail, Kunden.Geb.-Datum, Kunden.Haut & Haar, Kunden.Memo
-- personal: Bons.Kundin, Bons.Buchungstext, Termine.Für wen, Termine.Rückruf an, Rezepte.Rezeptur
-- keep: Kunden.Kd-Nr., Bons.Summe €, Bons.Datum
-- linked: Bons, Termine, Rezepte
-- unlinked: Team, Waren
-- keys: select "Kd-Nr." from "Kunden" order by 1 limit 10
-- figure: select sum("Summe €") from "Bons"
create table "Team" ("Nr" int primary key, "Vorname" text, "Name" text);
insert into "Team" values (1, 'Jule', 'Sommer');
create table "Waren" ("Art.-Nr." int primary key, "Bezeichnung" text, "VK €" numeric(8,2));
insert into "Waren" select n, 'Ware ' || n, n from generate_series(1, 9) n;
create table "Kunden" ("Kd-Nr." int primary key, "Anrede" text, "Vorname" text, "Name" text not null, "Straße" text, "PLZ/Ort" text, "Tel. privat" text, "Handy" text, "E-Mail" text, "Geb.-Datum" date, "Haut & Haar" text, "Memo" text, "Kunde seit" date, "letzter Besuch" date, "gesperrt?" boolean default false);
insert into "Kunden" select n, 'Frau', (array['Heike', 'Silke', 'Anja', 'Katrin'])[1 + n % 4], (array['Krüger', 'Böhm', 'Jäger', 'Weiß'])[1 + n % 4] || chr(97 + n % 26) || chr(97 + n % 7), 'Mühlenweg ' || n, '4' || (1000 + n) || ' Neuß', '02131/' || (60000 + n), '0170 ' || (7000000 + n), 'heike' || n || '@neuss.example', date '1960-01-01' + n * 100, 'trocken', 'Hund heißt Bello', '2010-01-01', '2023-03-03', false from generate_series(1, 90) n;
create table "Bons" ("Bon-Nr." int primary key, "Kd-Nr." int references "Kunden", "Kundin" text, "Datum" timestamp, "Buchungstext" text, "Summe €" numeric(9,2));
create index on "Bons" ("Kd-Nr.");
insert into "Bons" select 1000 + "Kd-Nr.", "Kd-Nr.", "Vorname" || ' ' || "Name", '2023-03-03', 'Gutschrift ' || "Name" || ' wg. Farbe', 47.11 from "Kunden";
create table "Termine" ("ID" serial primary key, "Kd-Nr." int, "Beginn" timestamp, "Für wen" text, "Rückruf an" text);
insert into "Termine" ("Kd-Nr.", "Beginn", "Für wen", "Rückruf an") select "Kd-Nr.", '2023-03-03', "Vorname" || ' ' || "Name", "Handy" from "Kunden";
create table "Rezepte" ("Kd-Nr." int references "Kunden" primary key, "Rezeptur" text, "vom" date);
insert into "Rezepte" select "Kd-Nr.", '7/1 + 6% 1:1', '2023-03-03' from "Kunden";
