alter table lethe_journal add column tenant varchar(190) character set utf8mb4 collate utf8mb4_bin after client_key
