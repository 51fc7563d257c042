insert into letter_quota (address_hash, day, letters)
values (:address, :day, 1)
on conflict (address_hash, day) do update set letters = letter_quota.letters + 1
where letter_quota.letters < :max
