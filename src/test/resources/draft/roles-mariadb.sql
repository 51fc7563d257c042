-- An open booking system: customers, providers and secretaries are all users, told apart by a role; settings as key and value.
-- client: ea_users
-- personal: ea_users.first_name, ea_users.last_name, ea_users.email, ea_users.mobile_number, ea_users.phone_number, ea_users.address, ea_users.city, ea_users.state, ea_users.zip_code, ea_users.notes, ea_users.custom_field_1, ea_users.ldap_dn
-- personal: ea_appointments.notes, ea_appointments.location, ea_user_settings.username, ea_user_settings.password, ea_user_settings.salt
-- keep: ea_users.id, ea_appointments.start_datetime, ea_payments.amount
-- linked: ea_appointments, ea_user_settings, ea_payments
-- unlinked: ea_roles, ea_services
-- keys: select id from ea_users where id_roles = 3 order by 1 limit 10
-- figure: select sum(amount) from ea_payments
create table ea_roles (id int primary key, name varchar(256), slug varchar(256), is_admin tinyint);
insert into ea_roles values (1, 'Administrator', 'admin', 1), (2, 'Provider', 'provider', 0), (3, 'Customer', 'customer', 0);
create table ea_services (id int primary key, name varchar(256), duration int, price decimal(10,2));
insert into ea_services select seq, concat('Service ', seq), 30, seq from seq_1_to_10;
create table ea_users (id int auto_increment primary key, create_datetime datetime, update_datetime datetime, first_name varchar(256), last_name varchar(512), email varchar(512), mobile_number varchar(128), phone_number varchar(128), address varchar(256), city varchar(256), state varchar(128), zip_code varchar(64), notes text, timezone varchar(256), language varchar(256) default 'english', custom_field_1 text, is_private tinyint, ldap_dn text, id_roles int not null, key (id_roles), constraint u_r foreign key (id_roles) references ea_roles (id));
insert into ea_users (create_datetime, first_name, last_name, email, phone_number, id_roles) values ('2020-01-01', 'Jane', 'Root', 'root@booking.example', '+30 1', 1), ('2020-01-01', 'Pia', 'Provider', 'pia@booking.example', '+30 2', 2);
insert into ea_users (create_datetime, first_name, last_name, email, phone_number, address, city, zip_code, notes, timezone, id_roles) select '2021-01-01', elt(1 + seq mod 5, 'Ida', 'Lena', 'Nora', 'Paula', 'Tilda'), concat(elt(1 + seq mod 4, 'Fuchs', 'Hase', 'Igel', 'Luchs'), char(97 + seq mod 26), 'berg'), concat('user', seq, '@kunden.example'), concat('+49 30 ', 5550000 + seq), concat('Kiezstr. ', seq), 'Berlin', concat('12', 100 + seq), 'Altbau, dritter Stock', 'Europe/Berlin', 3 from seq_1_to_90;
create table ea_appointments (id int auto_increment primary key, book_datetime datetime, start_datetime datetime, end_datetime datetime, location text, notes text, hash text, status varchar(512), id_users_provider int, id_users_customer int, id_services int, key (id_users_provider), key (id_users_customer), constraint a_p foreign key (id_users_provider) references ea_users (id), constraint a_c foreign key (id_users_customer) references ea_users (id), constraint a_s foreign key (id_services) references ea_services (id));
insert into ea_appointments (book_datetime, start_datetime, location, notes, hash, status, id_users_provider, id_users_customer, id_services) select '2023-01-01', '2023-02-01', concat('bei ', last_name), concat(first_name, ' bringt ihre Tochter mit'), md5(id), 'Booked', 2, id, 1 from ea_users where id_roles = 3;
create table ea_user_settings (id_users int primary key, username varchar(256), password varchar(512), salt varchar(512), notifications tinyint, constraint s_u foreign key (id_users) references ea_users (id));
insert into ea_user_settings values (1, 'root', 'x', 'y', 1), (2, 'pia', 'x', 'y', 1);
create table ea_payments (id int auto_increment primary key, id_appointments int, amount decimal(10,2), paid_at datetime, constraint p_a foreign key (id_appointments) references ea_appointments (id));
insert into ea_payments (id_appointments, amount, paid_at) select id, 33.33, '2023-02-01' from ea_appointments;
