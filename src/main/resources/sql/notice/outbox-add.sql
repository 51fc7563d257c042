insert into outbox (id, kind, salon, request_id, target, content, created_at, not_before)
values (:id, :kind, :salon, :request, :target, :content, :now, :notBefore)
