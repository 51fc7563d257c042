select id, client_key, reference, reason, until, made_by, made_at
from retention_exemption where salon = :salon order by made_at, id
