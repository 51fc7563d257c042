-- A chain: several salons in one database by tenant, composite keys, the tenant's own client numbers, text joins.
-- client: kunde
-- personal: kunde.vorname, kunde.nachname, kunde.strasse, kunde.plz, kunde.ort, kunde.telefon, kunde.email, kunde.geburtstag, kunde.notiz
-- personal: rechnung.rechnungsname, rechnung.rechnungsanschrift, termin.notiz, newsletter_abo.email, newsletter_abo.name
-- keep: kunde.mandant_id, kunde.kundennr, rechnung.summe, rechnung.datum
-- linked: rechnung, rechnungsposition, termin, newsletter_abo
-- unlinked: mandant, mitarbeiter
-- keys: select concat(mandant_id, '/', kundennr) from kunde order by mandant_id, kundennr limit 10
-- figure: select sum(summe) from rechnung
create table mandant (id int primary key, name varchar(60), zeitzone varchar(40));
insert into mandant values (1, 'Salon Alster', 'Europe/Berlin'), (2, 'Salon Isar', 'Europe/Berlin');
create table mitarbeiter (mandant_id int, nr int, vorname varchar(40), nachname varchar(40), email varchar(80), primary key (mandant_id, nr));
insert into mitarbeiter values (1, 1, 'Rita', 'Sander', 'rita@kette.example'), (2, 1, 'Kai', 'Brandt', 'kai@kette.example');
create table kunde (mandant_id int not null, kundennr int not null, vorname varchar(40), nachname varchar(40) not null, strasse varchar(60), plz varchar(5), ort varchar(40), telefon varchar(30), email varchar(80), geburtstag date, notiz text, angelegt datetime, primary key (mandant_id, kundennr), foreign key (mandant_id) references mandant (id));
insert into kunde select 1 + seq mod 2, 100 + seq, elt(1 + seq mod 6, 'Clara', 'Dora', 'Emil', 'Frida', 'Georg', 'Hanna'), concat(elt(1 + seq mod 4, 'Reuter', 'Sauer', 'Thiele', 'Ulrich'), 'mann'), concat('Gartenstr. ', seq), '20095', 'Hamburg', concat('040 ', 3330000 + seq), concat('kunde', seq, '@kette-kunden.example'), date_add('1975-01-01', interval seq * 31 day), 'bevorzugt leise Musik', '2019-01-01' from seq_1_to_100;
create table rechnung (mandant_id int not null, rechnungsnr int not null, kundennr int, datum date, rechnungsname varchar(80), rechnungsanschrift varchar(120), summe decimal(9,2), primary key (mandant_id, rechnungsnr), foreign key (mandant_id, kundennr) references kunde (mandant_id, kundennr));
insert into rechnung select mandant_id, 5000 + kundennr, kundennr, '2024-05-05', concat(vorname, ' ', nachname), concat(strasse, ', ', plz, ' ', ort), 77.70 from kunde;
create table rechnungsposition (mandant_id int, rechnungsnr int, pos int, artikel varchar(60), preis decimal(9,2), primary key (mandant_id, rechnungsnr, pos), foreign key (mandant_id, rechnungsnr) references rechnung (mandant_id, rechnungsnr));
insert into rechnungsposition select mandant_id, rechnungsnr, 1, 'Schnitt', 77.70 from rechnung;
create table termin (id int auto_increment primary key, mandant_id int, kundennr int, mitarbeiter_nr int, beginn datetime, notiz varchar(200), key (mandant_id, kundennr));
insert into termin (mandant_id, kundennr, mitarbeiter_nr, beginn, notiz) select mandant_id, kundennr, 1, '2024-06-06 10:00:00', concat('Rückruf ', vorname, ' ', nachname) from kunde;
create table newsletter_abo (id int auto_increment primary key, mandant_id int, email varchar(80), name varchar(80), bestaetigt_am datetime);
insert into newsletter_abo (mandant_id, email, name, bestaetigt_am) select mandant_id, email, concat(vorname, ' ', nachname), '2023-01-01' from kunde;
