select count(*) from confirmation where request_id = :request and purpose = :purpose
