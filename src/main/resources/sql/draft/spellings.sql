select distinct lower({column}) from {table} where lower({column}) in ({marks})
