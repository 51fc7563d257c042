update outbox
set given_up_at = :now, content = null, lease = null, lease_until = null, problem = :problem
where concat_ws(' ', kind, case when target is not null then salon end, target) = :target
  and kind <> 'EVENT'
  and first_not_before < :before
  and sent_at is null
  and given_up_at is null
  and (lease_until is null or lease_until < :now or lease = :lease)
