select count(distinct {column}), count({column}) from {table}
