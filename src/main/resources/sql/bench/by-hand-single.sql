update client set client_no = 'X' || id, first_name = null, last_name = 'Anonym', mobile = null, email = null,
    street = null, postcode = left(postcode, 2), city = null, birth_date = null, notes = null
where id = ?;

update appointment set calendar_title = 'Anonym', note = null where client_id = ?;

update sale set client_name = 'Anonym' where client_id = ?;

update client_note set body = null where client_id = ?;

update message_log set recipient = null, body = null where client_id = ?;

update treatment_record set allergies = null, findings = null where client_id = ?;

update review set author_name = 'Anonym', body = null where client_id = ?;

update client_audit set old_value = null where client_id = ?;
