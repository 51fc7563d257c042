select coalesce(current_schema(), 'public') as schema_name
