-- rows were written with ids of their own: let the sequences go on behind them
select setval(pg_get_serial_sequence('branch', 'id'), (select max(id) from branch));
select setval(pg_get_serial_sequence('staff', 'id'), (select max(id) from staff));
select setval(pg_get_serial_sequence('service', 'id'), (select max(id) from service));
select setval(pg_get_serial_sequence('product', 'id'), (select max(id) from product));
select setval(pg_get_serial_sequence('client', 'id'), (select max(id) from client));
select setval(pg_get_serial_sequence('appointment', 'id'), (select max(id) from appointment));
select setval(pg_get_serial_sequence('sale', 'id'), (select max(id) from sale));
select setval(pg_get_serial_sequence('voucher', 'id'), (select max(id) from voucher));
analyze;
