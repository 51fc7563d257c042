-- One hash per kind of fact: count and sum of hashes, so that no list grows past what group_concat carries.
select concat('t', count(*), '.', coalesce(sum(cast(conv(left(md5(concat_ws('|', table_name, table_type, engine,
           create_options)), 15), 16, 10) as unsigned)), 0)) as fingerprint
from information_schema.tables where table_schema = database()
union all
select concat('c', count(*), '.', coalesce(sum(cast(conv(left(md5(concat_ws('|', table_name, column_name, ordinal_position,
           column_type, is_nullable, column_default, extra)), 15), 16, 10) as unsigned)), 0))
from information_schema.columns where table_schema = database()
union all
select concat('k', count(*), '.', coalesce(sum(cast(conv(left(md5(concat_ws('|', table_name, constraint_name, column_name,
           ordinal_position, referenced_table_name, referenced_column_name)), 15), 16, 10) as unsigned)), 0))
from information_schema.key_column_usage where table_schema = database()
union all
select concat('i', count(*), '.', coalesce(sum(cast(conv(left(md5(concat_ws('|', table_name, index_name, seq_in_index,
           column_name, non_unique)), 15), 16, 10) as unsigned)), 0))
from information_schema.statistics where table_schema = database()
union all
select concat('h', count(*), '.', coalesce(sum(cast(conv(left(md5(concat_ws('|', constraint_name, check_clause)), 15), 16, 10) as unsigned)), 0))
from information_schema.check_constraints where constraint_schema = database()
union all
select concat('g', count(*), '.', coalesce(sum(cast(conv(left(md5(concat_ws('|', event_object_table, trigger_name,
           action_timing, event_manipulation, action_statement)), 15), 16, 10) as unsigned)), 0))
from information_schema.triggers where trigger_schema = database()
union all
select concat('v', count(*), '.', coalesce(sum(cast(conv(left(md5(concat_ws('|', table_name, view_definition)), 15), 16, 10) as unsigned)), 0))
from information_schema.views where table_schema = database()
