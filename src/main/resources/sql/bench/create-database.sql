create database lethe_bench
