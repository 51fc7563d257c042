insert into retention_scan (id, salon, kind, due_at, created_at, months, due_before, state, reason, started_by,
                            waiting_since)
values (:id, :salon, :kind, :dueAt, :now, :months, :dueBefore, :state, :reason, :startedBy, :waitingSince)
