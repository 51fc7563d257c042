-- Who has proven only the own address may still be waiting for the answer to that.
update confirmation
set address = case when not proven and not :over then address end, remind_at = null
where request_id = :request and purpose = any(:purposes) and (proven or purpose = 'FORGET')
