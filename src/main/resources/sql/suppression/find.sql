select s.kind, encode(s.hash, 'hex') as hash, s.database, s.request_id
from unnest(:kinds::text[], :hashes::text[]) as wanted (kind, hash)
join suppression s on s.salon = :salon and s.kind = wanted.kind and s.hash = decode(wanted.hash, 'hex')
where s.until > :now
