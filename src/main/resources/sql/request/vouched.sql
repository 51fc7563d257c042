-- A hub that died between the joining and the decision leaves such letters behind.
select id from forget_request r
where state = 'NEEDS_CONFIRMATION' and joined_to is null and changed_at < :before
  and exists (select 1 from forget_request j where j.joined_to = r.id and j.channel <> 'MAIL'
                and j.state <> 'WITHDRAWN')
  and seq > coalesce((select seq from forget_request where id = cast(:behind as uuid)), 0)
order by seq
limit :limit
