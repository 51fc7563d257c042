create table if not exists lethe_journal (
    request char(36) character set ascii collate ascii_bin primary key,
    attempt char(36) character set ascii collate ascii_bin not null,
    kind varchar(8) not null,
    client_key varchar(400) character set utf8mb4 collate utf8mb4_bin,
    tenant varchar(190) character set utf8mb4 collate utf8mb4_bin,
    written_at timestamp(6) not null default current_timestamp(6),
    counts longtext,
    seals longtext,
    finds longtext,
    index lethe_forgotten_client (client_key),
    index lethe_forgotten_salon (tenant, request)
) engine = InnoDB
