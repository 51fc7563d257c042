select count(*) from pg_stat_activity where datname = 'lethe_bench_many' and backend_type = 'client backend'
