create table kunde (
    id int primary key,
    nr varchar(20) not null unique,
    vorname varchar(60),
    nachname varchar(60) not null,
    email varchar(120),
    telefon varchar(40),
    geboren date,
    laufkunde int not null default 0,
    aufgegangen_in int references kunde (id),
    angelegt timestamp not null default '2020-01-01 00:00:00',
    vorlieben JSON_TYPE
);
create table termin (
    id int primary key,
    kunde_id int not null references kunde (id),
    beginn timestamp not null,
    stand varchar(10) not null,
    notiz text
);
create index termin_kunde on termin (kunde_id);
create table verkauf (
    id int primary key,
    zahler_id int references kunde (id),
    gast_id int references kunde (id),
    zahler_name varchar(60),
    gast_name varchar(60),
    betrag decimal(10, 2) not null
);
create index verkauf_zahler on verkauf (zahler_id);
create index verkauf_gast on verkauf (gast_id);
create table zahlung (
    id int primary key,
    verkauf_id int not null references verkauf (id),
    karte varchar(60) not null,
    betrag decimal(10, 2) not null
);
create index zahlung_verkauf on zahlung (verkauf_id);
create table behandlung (
    id int primary key,
    kunde_id int not null references kunde (id),
    art varchar(20) not null,
    am date not null,
    befund text
);
create index behandlung_kunde on behandlung (kunde_id);
create table newsletter (
    adresse varchar(120) primary key,
    stand varchar(20)
);
create table trail (
    id int primary key,
    text_ text,
    am timestamp not null default '2024-01-01 00:00:00'
);
insert into kunde (id, nr, vorname, nachname, email, telefon, geboren, vorlieben) values
    (1, 'K1', 'Anna', 'Müller', 'anna.mueller@post.example', '0171 392 0018', '1980-05-17', '{"farbe": "rot", "kontakt": {"name": "Anna Müller"}}'),
    (2, 'K2', 'Jörg', 'Weiß', 'joerg@web.example', '+49 40 1234567', '1975-01-02', null),
    (3, 'K3', 'Anna', 'Müller-Lüdenscheidt', null, null, null, null),
    (4, 'K4', 'Ayşe', 'Yılmaz', 'ayse@post.example', null, null, null);
insert into kunde (id, nr, nachname, laufkunde) values (9, 'BAR', 'Barkunde', 1);
update kunde set aufgegangen_in = 1 where id = 3;
insert into termin values
    (1, 1, '2023-03-01 10:00:00', 'fertig', 'Anna Müllers Termin, Tel. 0171/3920018, mag Anno'),
    (2, 2, '2030-03-01 10:00:00', 'gebucht', 'ruft an'),
    (3, 3, '2022-03-01 10:00:00', 'fertig', 'Frau Müller-Lüdenscheidt kommt mit Hund'),
    (4, 4, '2025-11-01 10:00:00', 'fertig', null);
insert into verkauf values
    (1, 1, 4, 'Anna Müller', 'Ayşe Yılmaz', 42.50),
    (2, 4, 1, 'Ayşe Yılmaz', 'Anna Müller', 10.00),
    (3, 3, null, 'A. Müller-Lüdenscheidt', null, 5.25);
insert into zahlung values (1, 1, 'Müller, Anna', 42.50), (2, 2, 'Yılmaz', 10.00);
insert into behandlung values (1, 1, 'medizin', '2024-02-03', 'Befund'), (2, 1, 'kosmetik', '2024-02-03', 'nichts');
insert into newsletter values ('Anna.Mueller@post.example', 'an'), ('other@post.example', 'an');
insert into trail (id, text_) values (1, 'Kunde Anna Müller angerufen'), (2, 'Kasse gezählt');
