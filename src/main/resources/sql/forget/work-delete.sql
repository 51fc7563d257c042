delete from work_record where database = :database and request_id = any(:requests)
