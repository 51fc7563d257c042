-- What was changed while it was being cleared is cleared again.
update trace
set tables = case when changes = :changes then :left else tables end,
    not_before = case when changes = :changes then cast(:again as timestamptz) end,
    remains = :remains, cleared_at = :now
where salon = :salon and database = :database
