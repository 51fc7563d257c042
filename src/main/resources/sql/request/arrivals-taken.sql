select subject_hash from forget_request
where subject_hash = any(:subjects) and joined_to is null
  and state not in {{closed}}
