-- The row stays locked until the request waits: whoever tidies up sees both or neither.
insert into over_cap (salon, since)
select salon, :now from forget_request where id = :id
on conflict (salon) do update set salon = excluded.salon
