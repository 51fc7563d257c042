create table if not exists lethe_journal (
    request uuid primary key,
    attempt uuid not null,
    kind varchar(8) not null,
    client_key varchar(400),
    tenant varchar(190),
    written_at timestamp with time zone not null default now(),
    counts text,
    seals text,
    finds text
);
create index if not exists lethe_forgotten_client on lethe_journal (client_key);
create index if not exists lethe_forgotten_salon on lethe_journal (coalesce(tenant, ''), request)
