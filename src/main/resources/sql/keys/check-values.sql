select file, check_value from hub_key order by file
