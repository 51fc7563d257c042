-- A front desk in English: consultation answers, waiting list and gift cards without a client key, photos, deposits; everything in two schemas.
-- client: desk.client
-- personal: desk.client.first_name, desk.client.surname, desk.client.mobile, desk.client.landline, desk.client.email_address, desk.client.date_of_birth, desk.client.addr1, desk.client.town, desk.client.postcode, desk.client.emergency_contact, desk.client.allergies, desk.client.notes, desk.client.pronouns, desk.client.linked_google_id
-- personal: desk.client_note.body, desk.form_answer.answer, desk.photo.storage_key, desk.waitlist.name, desk.waitlist.phone, desk.waitlist.request, sales.gift_card.purchaser_name, sales.gift_card.recipient_name, sales.gift_card.message, desk.sms_history.to_number, desk.sms_history.text, sales.ticket.client_name
-- keep: sales.ticket.total, sales.deposit.amount, desk.appointment.starts_at
-- linked: desk.client_note, desk.form_answer, desk.photo, desk.waitlist, desk.sms_history, desk.appointment, sales.ticket, sales.ticket_line, sales.deposit, sales.gift_card
-- unlinked: desk.staff_member, desk.service, desk.form_question
-- keys: select client_id from desk.client order by 1 limit 10
-- figure: select sum(total) from sales.ticket
create schema desk;
create schema sales;
create table desk.staff_member (staff_id int primary key, first_name text, surname text, mobile text);
insert into desk.staff_member values (1, 'Sinead', 'Kelly', '086 1'), (2, 'Tom', 'Byrne', '086 2');
create table desk.service (service_id int primary key, name text, price numeric(8,2));
insert into desk.service select n, 'Service ' || n, n from generate_series(1, 10) n;
create table desk.form_question (question_id int primary key, prompt text);
insert into desk.form_question values (1, 'Any allergies?'), (2, 'Are you pregnant?');
create table desk.client (client_id bigint generated always as identity primary key, first_name varchar(60), surname varchar(60), mobile varchar(30), landline varchar(30), email_address varchar(120), date_of_birth date, addr1 varchar(120), town varchar(60), postcode varchar(12), emergency_contact text, allergies text, notes text, pronouns text, linked_google_id text, sms_reminders boolean, banned boolean default false, visit_count int, created_at timestamptz default now());
insert into desk.client (first_name, surname, mobile, email_address, date_of_birth, addr1, town, postcode, notes, pronouns, sms_reminders, visit_count)
  select (array['Aoife', 'Niamh', 'Ciara', 'Emma', 'Sarah'])[1 + n % 5], (array['Murphy', 'Walsh', 'Ryan', 'Doyle'])[1 + n % 4] || chr(97 + n % 26), '08' || (50000000 + n * 7), 'guest' || n || '@inbox.example', date '1975-01-01' + n * 60, n || ' Main Street', 'Cork', 'T12 X' || n, 'likes a window seat', 'she/her', true, n % 9 from generate_series(1, 100) n;
create table desk.client_note (note_id bigserial primary key, client_id bigint references desk.client, staff_id int references desk.staff_member, body text, pinned boolean);
create index on desk.client_note (client_id);
insert into desk.client_note (client_id, staff_id, body) select client_id, 1, first_name || ' was late again' from desk.client;
create table desk.form_answer (client_id bigint references desk.client, question_id int references desk.form_question, answer text, primary key (client_id, question_id));
insert into desk.form_answer select client_id, 1, 'Nickel' from desk.client;
create table desk.photo (photo_id bigserial primary key, client_id bigint references desk.client, storage_key text, taken_on date);
create index on desk.photo (client_id);
insert into desk.photo (client_id, storage_key, taken_on) select client_id, 'clients/' || client_id || '/before.jpg', '2025-01-01' from desk.client;
create table desk.appointment (appointment_id bigserial primary key, client_id bigint references desk.client, staff_id int references desk.staff_member, starts_at timestamptz, ends_at timestamptz, state text);
create index on desk.appointment (client_id);
insert into desk.appointment (client_id, staff_id, starts_at, state) select client_id, 1, '2024-05-05 10:00', 'DONE' from desk.client;
create table desk.waitlist (entry_id bigserial primary key, name text, phone text, request text, added_at timestamptz);
insert into desk.waitlist (name, phone, request, added_at) select first_name || ' ' || surname, mobile, 'anything on Friday', now() from desk.client where client_id < 40;
create table desk.sms_history (sms_id bigserial primary key, to_number text, text text, sent_at timestamptz);
insert into desk.sms_history (to_number, text, sent_at) select mobile, 'Hi ' || first_name || ', see you tomorrow', now() from desk.client;
create table sales.ticket (ticket_id bigserial primary key, client_id bigint references desk.client, client_name text, opened_at timestamptz, total numeric(9,2));
create index on sales.ticket (client_id);
insert into sales.ticket (client_id, client_name, opened_at, total) select client_id, surname || ', ' || first_name, '2024-05-05', 61.50 from desk.client;
create table sales.ticket_line (ticket_id bigint references sales.ticket, line_no int, description text, price numeric(9,2), primary key (ticket_id, line_no));
insert into sales.ticket_line select ticket_id, 1, 'Colour', 61.50 from sales.ticket;
create table sales.deposit (deposit_id bigserial primary key, client_id bigint references desk.client, amount numeric(9,2), taken_at timestamptz);
create index on sales.deposit (client_id);
insert into sales.deposit (client_id, amount, taken_at) select client_id, 10, '2024-05-01' from desk.client;
create table sales.gift_card (card_no text primary key, purchaser_name text, recipient_name text, message text, balance numeric(9,2), sold_at timestamptz);
insert into sales.gift_card select 'GC' || client_id, first_name || ' ' || surname, 'Granny', 'Happy birthday!', 0, '2024-01-01' from desk.client where client_id < 30;
