joined_to is null
  -- whom a person has asked to forget meanwhile is forgotten all the same
  and not exists (select 1 from forget_request j where j.joined_to = r.id and j.state <> 'WITHDRAWN')
  -- and what is erased already goes on to its end
  and not exists (select 1 from work_record w where w.request_id = r.id)
