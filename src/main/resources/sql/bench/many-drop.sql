drop database if exists lethe_bench_many with (force)
