-- A newsletter tool: the subscriber's e-mail is the key, everything else hangs on it, and the log has only words.
-- client: abonnent
-- personal: abonnent.name, abonnent.sprache, abonnent.profil, abonnent.ip, abonnent.herkunft_url
-- personal: versand.betreff, klick.user_agent, klick.ip, zustell_log.zeile, abmeldung.grund
-- rekey: abonnent.email
-- keep: versand.kampagne_id, versand.gesendet_am
-- linked: versand, klick, abmeldung, zustell_log
-- unlinked: kampagne
-- keys: select email from abonnent order by 1 limit 10
-- figure: select count(*) from versand
create table kampagne (id int primary key, titel text, gestartet date);
insert into kampagne values (1, 'Frühling', '2024-03-01'), (2, 'Sommer', '2024-06-01');
create table abonnent (email text primary key, name text, sprache char(2), profil jsonb, ip inet, herkunft_url text, bestaetigt timestamptz, abgemeldet boolean default false);
insert into abonnent select 'leser' || n || '@verteiler.example', (array['Lotte', 'Max', 'Nele', 'Otto'])[1 + n % 4] || ' ' || (array['Specht', 'Drossel', 'Amsel', 'Fink', 'Star'])[1 + n % 5], 'de', '{"interessen": ["Farbe"]}', '192.0.2.9', 'https://insta.example/p/1', now(), false from generate_series(1, 80) n;
create table versand (id bigserial primary key, kampagne_id int references kampagne, email text references abonnent, betreff text, gesendet_am timestamptz);
create index on versand (email);
insert into versand (kampagne_id, email, betreff, gesendet_am) select 1, email, 'Hallo ' || split_part(name, ' ', 1) || '!', now() from abonnent;
create table klick (versand_id bigint references versand, url text, user_agent text, ip inet, am timestamptz);
create index on klick (versand_id);
insert into klick select id, 'https://salon.example/angebot', 'Mozilla/5.0', '192.0.2.9', now() from versand;
create table abmeldung (email text primary key references abonnent, grund text, am timestamptz);
insert into abmeldung select email, 'zu viele Mails', now() from abonnent limit 5;
create table zustell_log (id bigserial primary key, zeile text);
insert into zustell_log (zeile) select '250 OK <' || email || '> queued' from abonnent;
