insert into appointment (id, client_id, branch_id, starts_at, status, calendar_title)
values (?, ?, 1, now() - interval '1 day', 'done', 'Anonym')
