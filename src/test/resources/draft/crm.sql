-- A booking portal on PostgreSQL, grown with a web framework: UUIDs, citext, JSON, arrays, an enum, a domain; notes and addresses of anything; versions of every row.
-- client: contacts
-- personal: contacts.first_name, contacts.last_name, contacts.email, contacts.phone_numbers, contacts.birthday, contacts.gender, contacts.preferences, contacts.tags, contacts.avatar_url, contacts.instagram_handle, contacts.external_ref, contacts.marketing_profile, contacts.internal_notes, contacts.password_digest, contacts.last_sign_in_ip, contacts.search
-- personal: addresses.line1, addresses.line2, addresses.zip, addresses.city, notes.body, versions.object, versions.object_changes, custom_field_values.value, bookings.comment, bookings.guest_names, payments.payer_email, payments.card_last4, messages.recipient, messages.body, reviews.text, reviews.author_name, consent_forms.answers, consent_forms.signature_png, referrals.invited_email
-- keep: contacts.id, payments.amount, bookings.starts_at, bookings.price
-- linked: addresses, notes, versions, custom_field_values, bookings, payments, messages, reviews, consent_forms, referrals, contact_segments
-- unlinked: employees, services, segments, custom_fields
-- keys: select id::text from contacts order by id limit 10
-- figure: select sum(amount) from payments
create extension if not exists citext;
create type gender_t as enum ('f', 'm', 'd');
create domain zip_t as text check (value ~ '^[0-9]{5}$');
create table employees (id uuid primary key default gen_random_uuid(), first_name text, last_name text, email citext);
insert into employees (first_name, last_name, email) values ('Lea', 'Brand', 'lea@studio.example'), ('Noah', 'Stern', 'noah@studio.example');
create table services (id serial primary key, title text, price numeric(8,2));
insert into services (title, price) select 'Service ' || n, n from generate_series(1, 20) n;
create table segments (id serial primary key, name text unique);
insert into segments (name) values ('VIP'), ('Neukundin'), ('Stammkundin');
create table contacts (id uuid primary key default gen_random_uuid(), first_name text not null, last_name text not null, email citext unique, phone_numbers text[] not null default '{}', birthday date, gender gender_t, preferences jsonb not null default '{}', tags text[], avatar_url text, instagram_handle text, external_ref text unique, marketing_profile jsonb, internal_notes text, password_digest text, last_sign_in_ip inet, merged_into_id uuid references contacts, referred_by_id uuid references contacts, archived boolean not null default false, created_at timestamptz not null default now(), updated_at timestamptz not null default now(), search tsvector generated always as (to_tsvector('simple', first_name || ' ' || last_name)) stored);
insert into contacts (id, first_name, last_name, email, phone_numbers, birthday, gender, preferences, tags, instagram_handle, external_ref, internal_notes, last_sign_in_ip)
  select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, (array['Mia', 'Emma', 'Hannah', 'Lina', 'Jonas', 'Elif'])[1 + n % 6], (array['Winter', 'Sommer', 'Çelik', 'Kowalski', 'Bauer'])[1 + n % 5] || chr(65 + n % 26) || 'en', 'kontakt' || n || '@mail.example', array['+49 151 ' || (2000000 + n)], date '1970-01-01' + n * 80, (array['f', 'm', 'd']::gender_t[])[1 + n % 3],
  jsonb_build_object('drink', 'Tee', 'contact', jsonb_build_object('name', (array['Mia', 'Emma', 'Hannah', 'Lina', 'Jonas', 'Elif'])[1 + n % 6]), 'newsletter', true), array['blond', 'sensibel'], '@mia' || n, 'EXT-' || n, 'kommt immer zu spät', '10.1.2.3' from generate_series(1, 120) n;
update contacts set referred_by_id = '00000000-0000-4000-8000-000000000001' where id > '00000000-0000-4000-8000-000000000100';
create table contact_segments (contact_id uuid references contacts, segment_id int references segments, primary key (contact_id, segment_id));
insert into contact_segments select id, 1 from contacts;
create table addresses (id bigserial primary key, addressable_type text not null, addressable_id uuid not null, line1 text, line2 text, zip zip_t, city text, country char(2));
create index on addresses (addressable_id);
insert into addresses (addressable_type, addressable_id, line1, zip, city, country) select 'Contact', id, 'Blumenweg ' || right(id::text, 3), '10115', 'Berlin', 'DE' from contacts;
insert into addresses (addressable_type, addressable_id, line1, zip, city, country) select 'Employee', id, 'Dienstweg 1', '10117', 'Berlin', 'DE' from employees;
create table notes (id bigserial primary key, notable_type text, notable_id uuid, author_id uuid, body text, created_at timestamptz default now());
create index on notes (notable_id);
insert into notes (notable_type, notable_id, body) select 'Contact', id, first_name || ' verträgt kein Ammoniak' from contacts;
insert into notes (notable_type, notable_id, body) select 'Employee', id, 'Urlaub im August' from employees;
create table versions (id bigserial primary key, item_type text, item_id text, event text, object jsonb, object_changes jsonb, created_at timestamptz default now());
create index on versions (item_id);
insert into versions (item_type, item_id, event, object, object_changes) select 'Contact', id::text, 'update', jsonb_build_object('first_name', first_name, 'email', email), jsonb_build_object('last_name', jsonb_build_array('Alt', last_name)) from contacts;
insert into versions (item_type, item_id, event, object) select 'Service', id::text, 'update', jsonb_build_object('title', title) from services;
create table custom_fields (id serial primary key, label text, kind text);
insert into custom_fields (label, kind) values ('Hautton', 'text'), ('Krankenkasse', 'text'), ('Notfallkontakt', 'text');
create table custom_field_values (id bigserial primary key, custom_field_id int references custom_fields, customizable_type text, customizable_id uuid, value text);
create index on custom_field_values (customizable_id);
insert into custom_field_values (custom_field_id, customizable_type, customizable_id, value) select 1 + (row_number() over ()) % 3, 'Contact', id, 'Wert von ' || first_name from contacts;
create table bookings (id bigserial primary key, contact_id uuid not null references contacts on delete cascade, employee_id uuid references employees, service_id int references services, starts_at timestamptz, status text check (status in ('booked', 'done', 'cancelled')), comment text, guest_names text[], price numeric(8,2));
create index on bookings (contact_id);
insert into bookings (contact_id, service_id, starts_at, status, comment, guest_names, price) select id, 1, now() - interval '400 days', 'done', 'Termin für ' || first_name || ' ' || last_name, array[first_name || ' ' || last_name], 35 from contacts;
create table payments (id bigserial primary key, booking_id bigint references bookings, amount numeric(8,2) not null, paid_at timestamptz, payer_email citext, card_last4 char(4), gateway_payload jsonb);
create index on payments (booking_id);
insert into payments (booking_id, amount, paid_at, payer_email, card_last4, gateway_payload) select b.id, 35.05, now() - interval '400 days', c.email, '4242', jsonb_build_object('email', c.email, 'amount', 3505) from bookings b join contacts c on c.id = b.contact_id;
create table messages (id bigserial primary key, channel text, recipient text, body text, sent_at timestamptz);
insert into messages (channel, recipient, body, sent_at) select 'email', email::text, 'Liebe ' || first_name || ', bis morgen', now() from contacts;
create table reviews (id bigserial primary key, contact_id uuid references contacts on delete set null, author_name text, stars int, text text);
create index on reviews (contact_id);
insert into reviews (contact_id, author_name, stars, text) select id, first_name || ' ' || left(last_name, 1) || '.', 5, 'Tolles Team!' from contacts;
create table consent_forms (contact_id uuid primary key references contacts, answers jsonb, signature_png bytea, signed_at timestamptz);
insert into consent_forms select id, '{"allergie": "Nickel"}', '\x89504e47', now() from contacts;
create table referrals (id bigserial primary key, contact_id uuid references contacts, invited_email citext);
create index on referrals (contact_id);
insert into referrals (contact_id, invited_email) select id, 'freund' || right(id::text, 3) || '@web.example' from contacts;
create materialized view contact_overview as select id, first_name || ' ' || last_name as name, email from contacts;
create view active_contacts as select * from contacts where not archived;
