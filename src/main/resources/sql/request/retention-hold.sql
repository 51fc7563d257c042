-- Infinity outlasts the step that a request is in just now. A person who asked meanwhile does not wait for the scan.
update forget_request r
set not_before = 'infinity'
where scan = :scan and state in ('RECEIVED', 'APPROVED', 'ERASING', 'BLOCKED', 'FAILED')
  and not exists (select 1 from forget_request j where j.joined_to = r.id and j.state <> 'WITHDRAWN')
