update forget_request set content = null where (id = any(:ids) or joined_to = any(:ids)) and content is not null
