alter table lethe_journal add column finds longtext
