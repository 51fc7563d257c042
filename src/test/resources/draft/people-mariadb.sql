-- An open-source till: people in one table, clients and employees as roles of it, a versioned card, JSON and sets.
-- client: pos_people
-- personal: pos_people.first_name, pos_people.last_name, pos_people.gender, pos_people.phone_number, pos_people.email, pos_people.address_1, pos_people.address_2, pos_people.city, pos_people.state, pos_people.zip, pos_people.comments
-- personal: pos_customers.company_name, pos_customers.account_number, pos_customers.tax_id, pos_customers.hair_profile, pos_sales.comment, pos_card.remark, pos_card.skin, pos_giftcards.name_on_card
-- keep: pos_people.person_id, pos_sales_payments.payment_amount, pos_sales.sale_time
-- linked: pos_customers, pos_sales, pos_sales_payments, pos_card, pos_giftcards
-- unlinked: pos_items
-- keys: select person_id from pos_customers order by 1 limit 10
-- figure: select sum(payment_amount) from pos_sales_payments
create table pos_items (item_id int primary key, name varchar(255), unit_price decimal(15,2));
insert into pos_items select seq, concat('Item ', seq), seq from seq_1_to_20;
create table pos_people (first_name varchar(255) not null, last_name varchar(255) not null, gender int(1), phone_number varchar(255) not null, email varchar(255) not null, address_1 varchar(255) not null, address_2 varchar(255) not null, city varchar(255) not null, state varchar(255) not null, zip varchar(255) not null, country varchar(255) not null, comments text not null, person_id int(10) not null auto_increment primary key);
insert into pos_people (first_name, last_name, phone_number, email, address_1, address_2, city, state, zip, country, comments) values ('John', 'Doe', '555-555-5555', 'boss@till.example', 'Address 1', '', '', '', '', '', '');
insert into pos_people (first_name, last_name, phone_number, email, address_1, address_2, city, state, zip, country, comments) select elt(1 + seq mod 5, 'Alice', 'Brenda', 'Carol', 'Dennis', 'Ethan'), concat(elt(1 + seq mod 4, 'Hooper', 'Ingram', 'Jarvis', 'Kendall'), char(97 + seq mod 26)), concat('0161 496 ', 1000 + seq), concat('guest', seq, '@people.example'), concat(seq, ' Market Street'), '', 'Leeds', 'Yorkshire', concat('LS', seq), 'UK', '' from seq_1_to_80;
create table pos_employees (username varchar(255) not null unique, password varchar(255) not null, person_id int(10) not null, deleted int(1) not null default 0, key (person_id), foreign key (person_id) references pos_people (person_id));
insert into pos_employees values ('admin', 'x', 1, 0);
create table pos_customers (person_id int(10) not null, company_name varchar(255), account_number varchar(255) unique, taxable int(1) not null default 1, tax_id varchar(32) not null default '', hair_profile longtext check (json_valid(hair_profile)), channels set('sms', 'mail', 'post'), deleted int(1) not null default 0, key (person_id), foreign key (person_id) references pos_people (person_id));
insert into pos_customers select person_id, null, concat('ACC', person_id), 1, '', json_object('colour', 'red', 'note', concat(first_name, ' is shy')), 'sms,mail', 0 from pos_people where person_id > 1;
create table pos_sales (sale_id int auto_increment primary key, sale_time timestamp not null default current_timestamp, customer_id int(10), employee_id int(10) not null default 0, comment text, invoice_number varchar(32) unique, foreign key (customer_id) references pos_customers (person_id), foreign key (employee_id) references pos_employees (person_id));
insert into pos_sales (sale_time, customer_id, employee_id, comment) select '2024-04-04', person_id, 1, 'voucher for her sister' from pos_customers;
create table pos_sales_payments (sale_id int not null, payment_type varchar(40) not null, payment_amount decimal(15,2) not null, primary key (sale_id, payment_type), foreign key (sale_id) references pos_sales (sale_id));
insert into pos_sales_payments select sale_id, 'Cash', 21.21 from pos_sales;
create table pos_giftcards (giftcard_id int auto_increment primary key, giftcard_number varchar(255) unique, value decimal(15,2) not null, person_id int(10), name_on_card varchar(80), foreign key (person_id) references pos_people (person_id));
insert into pos_giftcards (giftcard_number, value, person_id, name_on_card) select concat('G', person_id), 0, person_id, concat(first_name, ' ', last_name) from pos_people where person_id between 2 and 30;
create table pos_card (card_id int auto_increment primary key, person_id int(10) not null, remark varchar(200), skin enum('dry', 'normal', 'oily'), foreign key (person_id) references pos_people (person_id)) with system versioning;
insert into pos_card (person_id, remark, skin) select person_id, concat(first_name, ' ', last_name, ' likes it cold'), 'dry' from pos_people where person_id > 1;
update pos_card set remark = concat(remark, '!');
