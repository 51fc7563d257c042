insert into forget_request (id, salon, channel, state, credential, priority, received_at, requested_at, due_at,
                            changed_at, content, ask_hash, digest, not_before)
values (:id, :salon, :channel, 'RECEIVED', :credential, 0, :receivedAt, :requestedAt, :dueAt,
        :receivedAt, :content, :askHash, :digest, :receivedAt)
returning {{request}}
