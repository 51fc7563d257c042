select request_id, attempt, content from work_record
where database = :database and request_id = any(:requests)
order by attempt
