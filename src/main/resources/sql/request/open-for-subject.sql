select {{request}} from forget_request
where subject_hash = :subjectHash and salon = :salon and joined_to is null
  and state not in {{closed}}
for update
