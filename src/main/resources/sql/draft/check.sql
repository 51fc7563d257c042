select case when ({expression}) then 1 else 0 end from (select cast(? as {type}) as {column}) trial
