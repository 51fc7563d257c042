-- A shop whose customers are keyed by five letters of their name.
-- client: customers
-- rekey: customers.customer_id, orders.customer_id
-- personal: customers.company_name, customers.contact_name, customers.contact_title, customers.address, customers.city, customers.region, customers.postal_code, customers.country, customers.phone, customers.fax
-- personal: orders.ship_name, orders.ship_address, orders.ship_city, orders.ship_region, orders.ship_postal_code, orders.ship_country
-- keep: orders.order_id, orders.order_date, orders.freight, order_details.unit_price, order_details.quantity
-- linked: orders, order_details
-- unlinked: employees, suppliers, shippers, products
create table employees (employee_id smallint primary key, last_name varchar(20) not null, first_name varchar(10) not null, title varchar(30), title_of_courtesy varchar(25), birth_date date, hire_date date, address varchar(60), city varchar(15), home_phone varchar(24), notes text, reports_to smallint references employees);
insert into employees values (1, 'Davolio', 'Nancy', 'Sales Representative', 'Ms.', '1948-12-08', '1992-05-01', '507 - 20th Ave. E.', 'Seattle', '(206) 555-9857', 'Education includes a BA', null);
create table suppliers (supplier_id smallint primary key, company_name varchar(40) not null, contact_name varchar(30), address varchar(60), phone varchar(24));
insert into suppliers values (1, 'Exotic Liquids', 'Charlotte Cooper', '49 Gilbert St.', '(171) 555-2222');
create table shippers (shipper_id smallint primary key, company_name varchar(40) not null, phone varchar(24));
insert into shippers values (1, 'Speedy Express', '(503) 555-9831');
create table products (product_id smallint primary key, product_name varchar(40) not null, supplier_id smallint references suppliers, unit_price real);
insert into products select n, 'Product ' || n, 1, n from generate_series(1, 30) n;
create table customers (customer_id varchar(5) primary key, company_name varchar(40) not null, contact_name varchar(30), contact_title varchar(30), address varchar(60), city varchar(15), region varchar(15), postal_code varchar(10), country varchar(15), phone varchar(24), fax varchar(24));
insert into customers select upper(left(a, 3) || left(b, 1) || chr(65 + n % 26)), a || ' ' || b || ' ' || n, c, 'Owner', 'Obere Str. ' || n, 'Berlin', null, '12209', 'Germany', '030-00743' || n, null
  from (select n, (array['Alfreds','Bergland','Chopsue','Drachen','Ernesto','Folies','Galeria'])[1 + n % 7] a, (array['Futter','Snack','Handel','Delikat'])[1 + n % 4] b, (array['Maria Anders','Thomas Hardy','Christina Berg','Hanna Moos'])[1 + n % 4] c from generate_series(1, 28) n) x on conflict do nothing;
create table orders (order_id smallint primary key, customer_id varchar(5) references customers, employee_id smallint references employees, order_date date, required_date date, shipped_date date, ship_via smallint references shippers, freight real, ship_name varchar(40), ship_address varchar(60), ship_city varchar(15), ship_region varchar(15), ship_postal_code varchar(10), ship_country varchar(15));
insert into orders select row_number() over (), customer_id, 1, date '2026-01-01' + i, null, null, 1, 3.25, company_name, address, city, region, postal_code, country from customers, generate_series(1, 5) i;
create table order_details (order_id smallint references orders, product_id smallint references products, unit_price real not null, quantity smallint not null, discount real not null, primary key (order_id, product_id));
insert into order_details select order_id, 1 + order_id % 30, 14, 12, 0 from orders;
