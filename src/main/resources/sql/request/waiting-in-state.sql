select id from forget_request where state = :state and joined_to is null and changed_at < :before order by seq limit :limit
