id, salon, channel, state, credential, received_at, due_at, completed_at, reason, proof, operator, joined_to, digest,
priority, seq
