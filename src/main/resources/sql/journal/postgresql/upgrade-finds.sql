alter table lethe_journal add column if not exists finds text
