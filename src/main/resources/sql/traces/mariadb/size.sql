select coalesce(sum(data_length + index_length), 0)
from information_schema.tables
where table_schema = ? and table_name = ?
