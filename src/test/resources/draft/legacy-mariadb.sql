-- A till of the nineties, moved from dBase to MariaDB: eight letters a name, dates as text, no foreign key, a trail in plain words.
-- client: KUNDEN
-- personal: KUNDEN.ANRED, KUNDEN.VNAM, KUNDEN.NNAM, KUNDEN.STRHNR, KUNDEN.PLZ, KUNDEN.ORT, KUNDEN.TELPRIV, KUNDEN.TELGES, KUNDEN.MOBNR, KUNDEN.EMAIL1, KUNDEN.GEBD, KUNDEN.BEM1, KUNDEN.BEM2, KUNDEN.SUCHBEGR, KUNDEN.KTOINH, KUNDEN.IBANNR, KUNDEN.HAARFRB
-- personal: BELEGK.KDTXT, TERMBUCH.KDTXT, TERMBUCH.TELNR, TERMBUCH.BEMTXT, KASSPROT.VORGANG, GUTSCH.EMPF, FARBKART.REZTXT
-- keep: KUNDEN.KDNR, BELEGK.BRUTTO, BELEGK.BELDAT, BELEGP.EPREIS, GUTSCH.RESTW
-- linked: BELEGK, BELEGP, TERMBUCH, KASSPROT, GUTSCH, FARBKART
-- unlinked: MITARB, ARTIKEL, LIEFER
-- keys: select KDNR from KUNDEN where KDNR > 99 order by 1 limit 10
-- figure: select sum(BRUTTO) from BELEGK
create table MITARB (MANR int primary key, KURZZ char(3), VNAM varchar(20), NNAM varchar(20)) default charset=latin1;
insert into MITARB values (1, 'SAB', 'Sabine', 'Kruse'), (2, 'TOM', 'Tom', 'Behrens');
create table ARTIKEL (ARTNR int primary key, BEZ varchar(40), VKPREIS decimal(8,2)) default charset=latin1;
insert into ARTIKEL select seq, concat('Pflege ', seq), seq from seq_1_to_30;
create table LIEFER (LNR int primary key, FIRMA varchar(40), ORT varchar(30)) default charset=latin1;
insert into LIEFER values (1, 'Haarbedarf Nord', 'Bremen');
create table KUNDEN (KDNR int not null, ANRED char(1), VNAM varchar(20), NNAM varchar(25), STRHNR varchar(40), PLZ char(5), ORT varchar(30), TELPRIV varchar(25), TELGES varchar(25), MOBNR varchar(25), EMAIL1 varchar(60), GEBD char(8), BEM1 varchar(80), BEM2 varchar(80), SUCHBEGR varchar(15), KTOINH varchar(45), IBANNR varchar(34), HAARFRB varchar(30), KDSEIT char(8), LETZBES char(8), RABGR smallint, MAHNST smallint, primary key (KDNR)) engine=InnoDB default charset=latin1;
insert into KUNDEN select 99 + seq, if(seq mod 3, 'F', 'H'), elt(1 + seq mod 7, 'Anke', 'Birgit', 'Jürgen', 'Käthe', 'Monika', 'Renate', 'Uwe'), concat(elt(1 + seq mod 5, 'Petersen', 'Schröder', 'Möller', 'Groß', 'Jansen'), if(seq > 60, '-Voß', '')), concat(elt(1 + seq mod 3, 'Dorfstr. ', 'Hafenweg ', 'Am Deich '), seq), concat('25', 800 + seq), 'Husum', concat('04841/', 60000 + seq), null, concat('0171-', 4400000 + seq), if(seq mod 2, concat('kd', seq, '@husum.example'), null), date_format(date_add('1950-01-01', interval seq * 97 day), '%Y%m%d'), 'mag keinen Kaffee', null, upper(concat('SUCH', seq)), null, null, elt(1 + seq mod 4, '6/0', '7/43', 'blond', null), '20050101', '20240601', 0, 0 from seq_1_to_110;
create table BELEGK (BELNR int primary key, KDNR int, BELDAT char(8), BELZT char(4), KDTXT varchar(60), MANR int, BRUTTO decimal(9,2), MWST decimal(9,2), ZART char(2)) engine=InnoDB default charset=latin1;
insert into BELEGK select 7000 + seq, 100 + seq mod 110, date_format(date_add('2024-01-01', interval seq day), '%Y%m%d'), '0930', (select concat(NNAM, ' ', VNAM) from KUNDEN where KDNR = 100 + seq mod 110), 1 + seq mod 2, 20 + seq / 100, 3.5, 'BA' from seq_1_to_330;
create table BELEGP (BELNR int, POSNR smallint, ARTNR int, ARTTXT varchar(40), EPREIS decimal(9,2)) engine=InnoDB default charset=latin1;
insert into BELEGP select 7000 + seq, 1, 1 + seq mod 30, 'Waschen Schneiden', 20 + seq / 100 from seq_1_to_330;
create table TERMBUCH (TNR int auto_increment primary key, KDNR int, KDTXT varchar(60), TELNR varchar(25), TDAT char(8), TZT char(4), MANR int, BEMTXT varchar(100)) engine=InnoDB default charset=latin1;
insert into TERMBUCH (KDNR, KDTXT, TELNR, TDAT, TZT, MANR, BEMTXT) select KDNR, concat(VNAM, ' ', NNAM), TELPRIV, '20240601', '1000', 1, concat('Fr. ', NNAM, ' will Dauerwelle') from KUNDEN;
create table KASSPROT (LFDNR int auto_increment primary key, ZEITP datetime, MANR int, VORGANG varchar(120)) engine=MyISAM default charset=latin1;
insert into KASSPROT (ZEITP, MANR, VORGANG) select now(), 1, concat('Storno Beleg ', 7000 + KDNR, ' ', VNAM, ' ', NNAM) from KUNDEN where KDNR < 160;
insert into KASSPROT (ZEITP, MANR, VORGANG) select now(), 2, 'Kassensturz ok' from seq_1_to_40;
create table GUTSCH (GSNR int primary key, KDNR int, EMPF varchar(60), WERTBR decimal(8,2), RESTW decimal(8,2), AUSGDAT char(8)) engine=InnoDB default charset=latin1;
insert into GUTSCH select 500 + seq, 99 + seq, (select concat(VNAM, ' ', NNAM) from KUNDEN where KDNR = 100 + seq), 50, 0, '20240501' from seq_1_to_40;
create table FARBKART (KDNR int, LFDNR smallint, DAT char(8), REZTXT varchar(200), primary key (KDNR, LFDNR)) engine=InnoDB default charset=latin1;
insert into FARBKART select KDNR, 1, '20240601', '30g 7/0 + 60ml 6% 35 Min' from KUNDEN;
