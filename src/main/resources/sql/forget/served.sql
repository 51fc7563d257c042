insert into salon_turn (salon, served_at) values (:salon, :now)
on conflict (salon) do update set served_at = excluded.served_at
