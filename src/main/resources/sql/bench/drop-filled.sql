drop database if exists lethe_bench_filled with (force)
