select id, content from forget_request where id = any(:ids) and content is not null
