select distinct cast({column} as {text}) from {table} where cast({column} as {text}) in ({marks})
