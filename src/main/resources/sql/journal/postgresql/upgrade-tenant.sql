alter table lethe_journal add column if not exists tenant varchar(190)
