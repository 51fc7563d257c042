insert into retention_exemption (id, salon, client_key, reference, reason, until, made_by, made_at)
values (:id, :salon, :clientKey, :reference, :reason, :until, :madeBy, :madeAt)
