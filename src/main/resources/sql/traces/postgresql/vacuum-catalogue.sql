vacuum (full, verbose) %s
