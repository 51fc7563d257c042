-- The labels stand in the declared type.
select '' as schema_name, '' as table_name, '' as column_name, '' as label from dual where 1 = 0
