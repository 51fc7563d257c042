select count(distinct {column}) from {table} where cast({column} as {text}) in ({marks})
