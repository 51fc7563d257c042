select salon, database, tables, changed_at, cleared_at, remains from trace order by salon, database
