-- A person who approves decides on the client as they are now, not on the preview of then.
update forget_request set digest = null where id = :id and digest is not null
