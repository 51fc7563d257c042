select n.nspname as schema_name,
       c.relname as table_name,
       t.tgname as trigger_name,
       case when t.tgtype & 2 > 0 then 'BEFORE' when t.tgtype & 64 > 0 then 'INSTEAD OF' else 'AFTER' end as timing,
       concat_ws(' ',
           case when t.tgtype & 4 > 0 then 'INSERT' end,
           case when t.tgtype & 8 > 0 then 'DELETE' end,
           case when t.tgtype & 16 > 0 then 'UPDATE' end,
           case when t.tgtype & 32 > 0 then 'TRUNCATE' end) as events,
       pg_get_triggerdef(t.oid) || E'\n' || p.prosrc || case when p.prosecdef then E'\nsecurity definer' else '' end as definition
from pg_trigger t
join pg_class c on c.oid = t.tgrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_proc p on p.oid = t.tgfoid
where not t.tgisinternal
  and t.tgparentid = 0
  and t.tgenabled <> 'D'
  and n.nspname not in ('pg_catalog', 'information_schema')
order by n.nspname, c.relname, t.tgname
