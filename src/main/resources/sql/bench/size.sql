select set_config('bench.clients', ?, false)
