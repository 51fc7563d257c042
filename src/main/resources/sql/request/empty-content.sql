update forget_request set content = null where id = any(array(select unnest(cast(:ids as uuid[])))) and content is not null
