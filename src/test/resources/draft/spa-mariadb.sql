-- A spa on MariaDB with everything its maker found in the manual: JSON, SET, BIT, YEAR, UUID, INET6, generated columns, checks, zero dates, collations that differ, a history by trigger.
-- client: guest
-- personal: guest.salutation, guest.given_name, guest.family_name, guest.display_name, guest.mail, guest.mobile, guest.born, guest.profile, guest.last_ip, guest.passport_no, guest.remarks, guest.full_text
-- personal: guest_history.old_row, guest_history.new_row, stay.guest_name, stay.wishes, invoice.recipient, invoice.recipient_address, mailing_queue.to_address, mailing_queue.payload, health_sheet.conditions, health_sheet.signed_name
-- keep: guest.guest_uuid, invoice.gross, stay.arrival
-- linked: guest_history, stay, invoice, invoice_item, mailing_queue, health_sheet
-- unlinked: treatment_menu
-- keys: select guest_uuid from guest order by 1 limit 10
-- figure: select sum(gross) from invoice
set sql_mode = '';
create table treatment_menu (id int unsigned primary key, title varchar(80), price decimal(8,2));
insert into treatment_menu select seq, concat('Massage ', seq), seq from seq_1_to_10;
create table guest (guest_uuid uuid not null default uuid() primary key, salutation enum('Frau', 'Herr', 'Divers') not null, given_name varchar(60) not null check (char_length(given_name) > 0), family_name varchar(60) not null, display_name varchar(130) generated always as (concat(given_name, ' ', family_name)) stored, mail varchar(120) character set ascii collate ascii_general_ci unique, mobile varchar(40), born date not null default '0000-00-00', birth_year year, profile json, interests set('sauna', 'yoga', 'spa'), vip bit(1), last_ip inet6, passport_no char(9), remarks mediumtext, full_text varchar(300) generated always as (lower(concat_ws(' ', given_name, family_name, mail))) virtual, registered timestamp not null default current_timestamp, fulltext key (remarks)) default charset = utf8mb4 collate = utf8mb4_unicode_ci;
insert into guest (guest_uuid, salutation, given_name, family_name, mail, mobile, born, birth_year, profile, interests, vip, last_ip, passport_no, remarks) select concat('00000000-0000-4000-8000-', lpad(seq, 12, '0')), 'Frau', elt(1 + seq mod 4, 'Carla', 'Dagmar', 'Evelyn', 'Fiona'), concat(elt(1 + seq mod 5, 'Lorenz', 'Martens', 'Nissen', 'Oltmann', 'Peters'), char(97 + seq mod 26)), concat('spa', seq, '@gaeste.example'), concat('0043 664 ', 1000000 + seq), if(seq mod 9 = 0, '0000-00-00', date_add('1968-01-01', interval seq * 55 day)), 1968, json_object('pillow', 'hart', 'contact', json_object('phone', concat('0043 664 ', 1000000 + seq))), 'sauna,yoga', b'0', '2001:db8::1', concat('P', 10000000 + seq), 'reist mit Hund' from seq_1_to_80;
create table guest_history (id bigint unsigned auto_increment primary key, guest_uuid uuid, at timestamp default current_timestamp, old_row json, new_row json, key (guest_uuid));
create trigger guest_au after update on guest for each row insert into guest_history (guest_uuid, old_row, new_row) values (old.guest_uuid, json_object('name', old.family_name, 'mail', old.mail), json_object('name', new.family_name, 'mail', new.mail));
update guest set vip = b'1' where mobile like '%5';
create table stay (id int unsigned auto_increment primary key, guest_uuid uuid not null, guest_name varchar(130) character set latin1, arrival datetime, nights tinyint unsigned, wishes text, constraint s foreign key (guest_uuid) references guest (guest_uuid));
insert into stay (guest_uuid, guest_name, arrival, nights, wishes) select guest_uuid, display_name, '2024-07-07 14:00:00', 3, concat('Zimmer neben Familie ', family_name) from guest;
create table invoice (no varchar(20) primary key, stay_id int unsigned, recipient varchar(130), recipient_address varchar(200), gross decimal(10,2) check (gross >= 0), issued date, constraint i foreign key (stay_id) references stay (id));
insert into invoice select concat('R-', id), id, guest_name, 'Seestraße 1, 1010 Wien', 245.90, '2024-07-10' from stay;
create table invoice_item (invoice_no varchar(20), pos smallint, text varchar(120), amount decimal(10,2), primary key (invoice_no, pos), constraint ii foreign key (invoice_no) references invoice (no) on update cascade on delete cascade);
insert into invoice_item select no, 1, 'Hot Stone 60 Min', 245.90 from invoice;
create table mailing_queue (id int auto_increment primary key, to_address varchar(200) character set latin1 collate latin1_german1_ci, payload longtext, queued datetime);
insert into mailing_queue (to_address, payload, queued) select mail, concat('Liebe ', given_name, ' ', family_name, ', willkommen!'), now() from guest;
create table health_sheet (guest_uuid uuid primary key, conditions text, signed_name varchar(120), signed_on date, constraint h foreign key (guest_uuid) references guest (guest_uuid));
insert into health_sheet select guest_uuid, 'Bluthochdruck', display_name, '2024-07-07' from guest;
