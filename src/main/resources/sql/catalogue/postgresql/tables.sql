-- Every relation a person made; the system's own and those of extensions are left out.
select n.nspname as schema_name,
       c.relname as table_name,
       case
           when c.relispartition then 'PARTITION'
           when c.relkind = 'p' then 'PARTITIONED'
           when c.relkind = 'v' then 'VIEW'
           when c.relkind = 'm' then 'MATERIALIZED_VIEW'
           when c.relkind = 'f' then 'FOREIGN'
           when parent.oid is not null then 'INHERITED'
           else 'TABLE'
       end as kind,
       pn.nspname as parent_schema,
       parent.relname as parent_name,
       coalesce(am.amname, '') as storage,
       false as system_versioned,
       c.relkind <> 'f' as transactional,
       case
           when not c.relrowsecurity then 'NONE'
           when row_security_active(c.oid) and (policy.restricts or not policy.whole) then 'HIDES'
           else 'OPEN'
       end as row_security,
       greatest(c.reltuples, 0)::bigint as row_estimate
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_am am on am.oid = c.relam
left join pg_inherits i on i.inhrelid = c.oid and i.inhseqno = 1
left join pg_class parent on parent.oid = i.inhparent
left join pg_namespace pn on pn.oid = parent.relnamespace
cross join lateral (
    -- a policy for all commands on all rows takes nothing away, unless a restrictive one does
    select coalesce(bool_or(not p.polpermissive), false) as restricts,
           coalesce(bool_or(p.polpermissive and p.polcmd = '*'
                            and pg_get_expr(p.polqual, p.polrelid) = 'true'
                            and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'true') = 'true'), false) as whole
    from pg_policy p
    where p.polrelid = c.oid
      and exists (select 1 from unnest(p.polroles) as r(role) where case when r.role = 0 then true else pg_has_role(r.role, 'usage') end)
) policy
where c.relkind in ('r', 'p', 'v', 'm', 'f')
  and c.relpersistence <> 't'
  and n.nspname not in ('pg_catalog', 'information_schema')
  and n.nspname !~ '^pg_(toast|temp)'
  and not exists (select 1 from pg_depend d
                  where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
order by n.nspname, c.relname
