insert into hub_key (file, check_value)
values (:key, :value)
on conflict do nothing
