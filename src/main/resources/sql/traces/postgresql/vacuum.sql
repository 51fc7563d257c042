vacuum (full, analyze, verbose) %s
