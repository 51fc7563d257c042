select id, content from forget_request where id = any(array(select unnest(cast(:ids as uuid[])))) and content is not null
