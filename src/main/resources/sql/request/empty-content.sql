update forget_request set content = null where id = any(:ids) and content is not null
