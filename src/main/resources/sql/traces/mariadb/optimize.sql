optimize table %s
