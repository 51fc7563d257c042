-- A German salon on MariaDB, abbreviations everywhere, an old MyISAM trail, a second key that the tills use.
-- client: tbl_kunden
-- personal: tbl_kunden.kd_anr, tbl_kunden.kd_vname, tbl_kunden.kd_nname, tbl_kunden.kd_str, tbl_kunden.kd_hnr, tbl_kunden.kd_plz, tbl_kunden.kd_ort, tbl_kunden.kd_tel1, tbl_kunden.kd_handy, tbl_kunden.kd_mail, tbl_kunden.kd_geb, tbl_kunden.kd_iban, tbl_kunden.kd_info, tbl_kunden.kd_beruf, tbl_kunden.kd_bild, tbl_kunden.haartyp, tbl_kunden.allergien, tbl_kunden.facebook, tbl_kunden.partnername, tbl_kunden.matchcode
-- personal: tbl_rechnung.re_name, tbl_rechnung.re_strasse, tbl_rechnung.re_plzort, tbl_rechnung_pos.buchungstext, tbl_termin.notiz, tbl_termin.kd_name, tbl_sms.text, tbl_sms.nummer, kunden_historie.alt_wert, kunden_historie.neu_wert, tbl_behandlung.befund, tbl_behandlung.bemerkung, tbl_gutschein.fuer_wen
-- keep: tbl_kunden.kd_nr, tbl_rechnung.re_brutto, tbl_rechnung.re_datum, tbl_gutschein.restwert
-- linked: tbl_rechnung, tbl_rechnung_pos, tbl_termin, tbl_sms, kunden_historie, tbl_behandlung, tbl_gutschein
-- unlinked: tbl_personal, tbl_artikel, tbl_lieferant
create table tbl_personal (p_nr int primary key, vorname varchar(40), nachname varchar(40), tel varchar(30));
insert into tbl_personal values (1, 'Marie', 'Lorenz', '040 1');
create table tbl_artikel (art_nr int primary key, bez varchar(80), vk_preis decimal(8,2));
insert into tbl_artikel select seq, concat('Artikel ', seq), seq from seq_1_to_40;
create table tbl_lieferant (lief_nr int primary key, firma varchar(80), ansprechpartner varchar(80), tel varchar(30));
insert into tbl_lieferant values (1, 'Haarkosmetik GmbH', 'Herr Lang', '030 2');
create table tbl_kunden (kd_nr int primary key, kd_anr enum('Herr','Frau','Divers') not null, kd_vname varchar(30) not null, kd_nname varchar(30) not null, kd_str varchar(50), kd_hnr varchar(8), kd_plz char(5), kd_ort varchar(40), kd_tel1 varchar(30), kd_handy varchar(30), kd_mail varchar(80), kd_geb date, kd_iban varchar(34), kd_info text, kd_beruf varchar(40), kd_bild varchar(200), haartyp varchar(40), allergien varchar(200), facebook varchar(100), partnername varchar(80), matchcode varchar(20), angelegt_am datetime, letzter_besuch date, kd_aktiv tinyint(1) default 1);
insert into tbl_kunden (kd_nr, kd_anr, kd_vname, kd_nname, kd_str, kd_hnr, kd_plz, kd_ort, kd_tel1, kd_handy, kd_mail, kd_geb, matchcode, angelegt_am)
  select 20000 + seq, 'Frau', elt(1 + seq mod 5, 'Anna', 'Petra', 'Sabine', 'Heike', 'Ute'), concat(elt(1 + seq mod 4, 'Möller', 'Schulz', 'Hansen', 'Yildiz'), char(65 + seq mod 26)), 'Deichweg', seq, '24103', 'Kiel', concat('0431 ', 400000 + seq), concat('0160 ', 5000000 + seq), concat('k', seq, '@kiel.example'), date_add('1970-01-01', interval seq * 50 day), upper(concat('MOEL', seq)), now() from seq_1_to_120;
insert into tbl_kunden (kd_nr, kd_anr, kd_vname, kd_nname) values (1, 'Divers', '', 'Barverkauf');
create table tbl_rechnung (re_nr int primary key, kd_nr int, re_datum datetime, re_name varchar(80), re_strasse varchar(80), re_plzort varchar(80), re_brutto decimal(8,2), re_mwst decimal(8,2), zahlart varchar(20));
insert into tbl_rechnung select 1000 + seq, 20001 + seq mod 120, date_add('2026-01-01', interval seq hour), (select concat(kd_vname, ' ', kd_nname) from tbl_kunden where kd_nr = 20001 + seq mod 120), 'Deichweg 1', '24103 Kiel', 40, 6.4, 'EC' from seq_1_to_300;
create table tbl_rechnung_pos (re_nr int, pos int, art_nr int, buchungstext varchar(120), einzelpreis decimal(8,2), primary key (re_nr, pos));
insert into tbl_rechnung_pos select 1000 + seq, 1, 1 + seq mod 40, 'Schneiden', 40 from seq_1_to_300;
create table tbl_termin (t_id int auto_increment primary key, kundennr int, kd_name varchar(80), beginn datetime, dauer int, notiz varchar(255));
insert into tbl_termin (kundennr, kd_name, beginn, dauer, notiz) select kd_nr, concat(kd_nname, ', ', kd_vname), now(), 30, null from tbl_kunden where kd_nr > 1;
create table tbl_sms (id int auto_increment primary key, nummer varchar(30), text varchar(320), zeit datetime) engine=MyISAM;
insert into tbl_sms (nummer, text, zeit) select replace(kd_handy, ' ', '/'), concat('Hallo ', kd_vname, ', Ihr Termin morgen'), now() from tbl_kunden where kd_nr > 1;
create table kunden_historie (id int auto_increment primary key, kd_nr int, feld varchar(40), alt_wert text, neu_wert text, geaendert_am datetime);
insert into kunden_historie (kd_nr, feld, alt_wert, neu_wert, geaendert_am) select kd_nr, 'kd_nname', 'Meier', kd_nname, now() from tbl_kunden where kd_nr > 1;
create table tbl_behandlung (id int auto_increment primary key, kunde int, datum date, befund text, bemerkung text);
insert into tbl_behandlung (kunde, datum, befund) select kd_nr, '2026-03-01', 'trockene Kopfhaut' from tbl_kunden where kd_nr > 1;
create table tbl_gutschein (gs_nr int primary key, kd_nr int, fuer_wen varchar(80), wert decimal(8,2), restwert decimal(8,2), ausgestellt date);
insert into tbl_gutschein select seq, 20000 + seq, concat('Tante ', seq, ' Erna'), 50, 25, '2026-01-01' from seq_1_to_30;
