-- The first eight bytes of each hash as a number: enough to say "surely not" without asking again.
select ('x' || encode(substring(hash for 8), 'hex'))::bit(64)::bigint from suppression where salon = :salon and until > :now
