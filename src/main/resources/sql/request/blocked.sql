-- What runs over the cap is for a second person, not for the next night.
select id from forget_request
where state = 'BLOCKED' and reason is distinct from :overCap and joined_to is null and changed_at < :before
  and seq > coalesce((select seq from forget_request where id = cast(:behind as uuid)), 0)
order by seq
limit :limit
