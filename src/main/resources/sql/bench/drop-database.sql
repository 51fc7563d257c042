drop database if exists lethe_bench with (force)
