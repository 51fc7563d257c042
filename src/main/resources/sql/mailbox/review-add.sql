insert into letter_review (id, salon, reason, source, content, received_at, due_at)
values (:id, :salon, :reason, :source, :content, :now, :dueAt)
on conflict (source) do nothing
