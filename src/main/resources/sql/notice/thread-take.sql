insert into letter_thread (thread_hash, acknowledged_at) values (:thread, :now) on conflict do nothing
