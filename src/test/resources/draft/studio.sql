-- A modern booking system: roles, documents, arrays, an audit trail, a merged and a walk-in client, strict checks.
-- client: guests
-- personal: guests.full_name, guests.email, guests.phone_e164, guests.born, guests.pronouns, guests.postcode, guests.prefs, guests.tags, guests.photo_path, guests.marketing_source_url, guests.guest_code, guests.search
-- personal: sales.payer_name, sales.guest_name, reviews.reviewer, reviews.review_text, messages.body, guest_contacts.value, audit_log.old_row, audit_log.new_row, gift_cards.recipient, gift_cards.message, bookings.internal_note, bookings.ip, addresses.line1, addresses.zip, addresses.city
-- keep: guests.id, sales.total, gift_cards.balance, guests.merged_into, bookings.status
-- linked: sales, sale_items, bookings, reviews, messages, guest_contacts, audit_log, gift_cards, addresses
-- unlinked: users, services, branches
create table branches (id uuid primary key default gen_random_uuid(), name text not null, street text, phone text);
insert into branches (name) values ('Eppendorf');
create table users (id serial primary key, username text, email text, password_hash text, role text);
insert into users (username, email, role) values ('marie', 'marie@studio.example', 'owner');
create table services (id serial primary key, name text not null, price numeric(8,2));
insert into services (name, price) select 'Service ' || n, n from generate_series(1, 20) n;
create table addresses (id serial primary key, line1 text not null, zip varchar(5) not null check (zip ~ '^[0-9]{5}$'), city text not null);
insert into addresses (line1, zip, city) select 'Ringweg ' || n, (20000 + n)::text, 'Kiel' from generate_series(1, 100) n;
create table guests (id uuid primary key default gen_random_uuid(), guest_code varchar(12) not null unique, full_name varchar(80) not null, email text unique check (email like '%@%'), phone_e164 varchar(16) not null check (phone_e164 ~ '^\+[0-9]{8,15}$'), born date, pronouns text, address int references addresses, postcode varchar(10), prefs jsonb, tags text[], photo_path text, marketing_source_url text, merged_into uuid references guests, is_walk_in boolean not null default false, search tsvector generated always as (to_tsvector('simple', full_name)) stored, created_at timestamptz default now());
insert into guests (guest_code, full_name, email, phone_e164, born, pronouns, address, postcode, prefs, tags, photo_path)
  select 'G-' || (1000 + n), (array['Anna','Tom','Julia','Murat'])[1 + n % 4] || ' ' || (array['Becker','Wolff','Sander','Kaya','Lindqvist'])[1 + n % 5] || n, 'g' || n || '@mail.example', '+49171' || (1000000 + n), date '1980-01-01' + n, 'she/her', n, '20095', jsonb_build_object('drink', 'tea', 'contact', jsonb_build_object('email', 'g' || n || '@mail.example'), 'note', 'friend of Anna'), array['vip'], '/var/photos/' || n || '.jpg' from generate_series(1, 100) n;
create table sales (id serial primary key, sold_at timestamptz not null, branch_id uuid, payer_id uuid references guests, guest_id uuid references guests, payer_name text, guest_name text, total numeric(10,2) not null, method text);
insert into sales (sold_at, payer_id, guest_id, payer_name, guest_name, total, method) select now() - n * interval '1 day', g.id, g.id, g.full_name, g.full_name, 40, 'card' from guests g, generate_series(1, 3) n;
create table sale_items (id serial primary key, sale_id int not null references sales, service_id int references services, description text, price numeric(8,2));
insert into sale_items (sale_id, service_id, description, price) select id, 1, 'Cut', 40 from sales;
create table bookings (id serial primary key, guest uuid not null, starts_at timestamptz, status text, internal_note text, ip text);
insert into bookings (guest, starts_at, status, internal_note, ip) select id, now() + interval '3 days', 'booked', 'prefers window seat please', '10.1.2.3' from guests;
create table reviews (id serial primary key, booking_id int references bookings, reviewer text, stars int, review_text text);
insert into reviews (booking_id, reviewer, stars, review_text) select b.id, g.full_name, 5, 'Great cut, thank you' from bookings b join guests g on g.id = b.guest;
create table messages (id serial primary key, guest_id uuid, sent_at timestamptz, channel text, body text);
insert into messages (guest_id, sent_at, channel, body) select id, now(), 'sms', 'Hi ' || full_name || ', see you tomorrow' from guests;
create table guest_contacts (id serial primary key, guest_id uuid references guests, kind text, value text);
insert into guest_contacts (guest_id, kind, value) select id, 'mail', email from guests;
create table audit_log (id serial primary key, entity text, entity_id uuid, at timestamptz, actor text, old_row jsonb, new_row jsonb);
insert into audit_log (entity, entity_id, at, actor, old_row) select 'guest', id, now(), 'marie', jsonb_build_object('full_name', full_name) from guests;
insert into audit_log (entity, entity_id, at, actor) select 'service', gen_random_uuid(), now(), 'marie' from services;
create table gift_cards (id serial primary key, bought_by uuid references guests, code text unique, recipient text, message text, balance numeric(8,2));
insert into gift_cards (bought_by, code, recipient, message, balance) select id, md5(id::text), 'Oma Gerda', 'Alles Liebe', 50 from guests limit 20;
