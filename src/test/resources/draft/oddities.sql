-- Rare things of PostgreSQL in one place: padded keys, citext keys, arrays of rows as JSON, xml, money, exclusion and deferred constraints, a unique generated column, row-level security.
-- client: member
-- personal: member.nick, member.full_name, member.mails, member.contact, member.card, member.born, member.home, member.resume, member.sort_name
-- personal: lease.signer, lease.remark, locker_log.entry, checkin.device, family.relation_note
-- keep: member.member_no, lease.monthly, lease.during
-- linked: lease, locker_log, checkin, family
-- unlinked: locker
-- keys: select member_no from member order by 1 limit 10
-- figure: select sum(monthly::numeric) from lease
create extension if not exists btree_gist;
create extension if not exists citext;
create table locker (locker_no char(4) primary key, floor int);
insert into locker select lpad(n::text, 3, '0'), n % 3 from generate_series(1, 200) n;
create table member (member_no char(8) primary key, nick citext unique, full_name text not null, mails citext[] not null default '{}', contact jsonb not null default '[]', card xml, born date, home point, resume text, sort_name text generated always as (lower(full_name)) stored, joined date, unique (sort_name, member_no));
insert into member (member_no, nick, full_name, mails, contact, card, born, home, resume, joined) select 'M' || lpad(n::text, 5, '0'), 'Nick' || n, (array['Greta', 'Hedda', 'Irma', 'Jonna'])[1 + n % 4] || ' ' || (array['Quast', 'Reimers', 'Stahl'])[1 + n % 3] || chr(97 + n % 26) || chr(97 + n % 25), array['m' || n || '@club.example']::citext[], jsonb_build_array(jsonb_build_object('kind', 'phone', 'value', '0421 ' || (330000 + n))), ('<card><holder>Nr ' || n || '</holder></card>')::xml, date '1980-01-01' + n, point(53, 8), 'spielt Cello', '2015-05-05' from generate_series(1, 90) n;
create table lease (id serial primary key, member_no char(8) not null references member deferrable initially deferred, locker_no char(4) references locker, during daterange, monthly money, signer text, remark text, exclude using gist (locker_no with =, during with &&));
create index on lease (member_no);
insert into lease (member_no, locker_no, during, monthly, signer, remark) select member_no, lpad(row_number() over ()::text, 3, '0'), '[2024-01-01,2025-01-01)', 12.5, full_name, 'Schlüssel an ' || full_name from member;
create table locker_log (id bigserial primary key, at timestamptz default now(), entry text);
insert into locker_log (entry) select 'opened by ' || full_name from member;
create table checkin (member_no varchar(8), at timestamptz, device inet, primary key (member_no, at));
insert into checkin select trim(member_no), '2024-03-03', '192.0.2.44' from member;
create table family (member_no char(8) references member, relative_no char(8) references member, relation_note text, primary key (member_no, relative_no));
insert into family select 'M00001', member_no, 'Schwester von ' || full_name from member where member_no between 'M00002' and 'M00020';
alter table member enable row level security;
