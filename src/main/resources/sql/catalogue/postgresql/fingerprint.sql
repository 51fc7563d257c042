-- One hash over what the other statements read, but for row estimates.
with home as (
    select c.oid, n.nspname || '.' || c.relname as name, c.relkind, c.relispartition
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f')
      and c.relpersistence <> 't'
      and n.nspname not in ('pg_catalog', 'information_schema')
      and n.nspname !~ '^pg_(toast|temp)'
),
facts (fact) as (
    select concat_ws('|', 'c', h.name, h.relkind, h.relispartition, a.attname, a.attnum, format_type(a.atttypid, a.atttypmod),
                     a.attnotnull, a.attgenerated, a.attidentity)
    from pg_attribute a join home h on h.oid = a.attrelid
    where a.attnum > 0 and not a.attisdropped
    union all
    select concat_ws('|', 'd', h.name, d.adnum, pg_get_expr(d.adbin, d.adrelid))
    from pg_attrdef d join home h on h.oid = d.adrelid
    union all
    select concat_ws('|', 'k', h.name, con.conname, pg_get_constraintdef(con.oid))
    from pg_constraint con join home h on h.oid = con.conrelid
    union all
    select concat_ws('|', 'v', t.typname, con.conname, pg_get_constraintdef(con.oid))
    from pg_constraint con join pg_type t on t.oid = con.contypid
    where con.contypid <> 0 and con.connamespace <> 'information_schema'::regnamespace
    union all
    select concat_ws('|', 'e', t.typname, e.enumlabel, e.enumsortorder)
    from pg_enum e join pg_type t on t.oid = e.enumtypid
    union all
    select concat_ws('|', 'i', h.name, pg_get_indexdef(i.indexrelid))
    from pg_index i join home h on h.oid = i.indrelid
    union all
    select concat_ws('|', 't', h.name, pg_get_triggerdef(t.oid), t.tgenabled, md5(p.prosrc))
    from pg_trigger t join home h on h.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    where not t.tgisinternal
    union all
    select concat_ws('|', 'h', h.name, i.inhparent::regclass)
    from pg_inherits i join home h on h.oid = i.inhrelid
    union all
    select concat_ws('|', 'r', h.name, row_security_active(h.oid), p.polname, p.polcmd, p.polpermissive,
                     (select bool_or(case when r.role = 0 then true else pg_has_role(r.role, 'usage') end)
                      from unnest(p.polroles) as r(role)),
                     pg_get_expr(p.polqual, h.oid), pg_get_expr(p.polwithcheck, h.oid))
    from home h left join pg_policy p on p.polrelid = h.oid
    where (select relrowsecurity from pg_class c where c.oid = h.oid)
    union all
    select concat_ws('|', 'w', h.name, md5(pg_get_viewdef(h.oid)))
    from home h where h.relkind in ('v', 'm')
)
select coalesce(md5(string_agg(fact, E'\n' order by fact collate "C")), '') as fingerprint from facts
