select t.event_object_schema as schema_name,
       t.event_object_table as table_name,
       t.trigger_name as trigger_name,
       t.action_timing as timing,
       t.event_manipulation as events,
       t.action_statement as definition
from information_schema.triggers t
where t.event_object_schema = database()
order by t.event_object_schema, t.event_object_table, t.trigger_name
