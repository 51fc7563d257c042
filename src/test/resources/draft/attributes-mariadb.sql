-- A web shop module with an entity-attribute-value model, quotes and orders that carry the address, and a search index of its own.
-- client: customer_entity
-- personal: customer_entity.email, customer_entity.firstname, customer_entity.lastname, customer_entity.dob, customer_entity.password_hash, customer_entity.rp_token, customer_entity.taxvat, customer_entity.gender
-- personal: customer_entity_varchar.value, customer_entity_text.value, customer_address_entity.street, customer_address_entity.city, customer_address_entity.postcode, customer_address_entity.telephone, customer_address_entity.firstname, customer_address_entity.lastname, customer_address_entity.company
-- personal: sales_order.customer_email, sales_order.customer_firstname, sales_order.customer_lastname, sales_order.remote_ip, sales_order.customer_note, customer_grid_flat.name, customer_grid_flat.email, customer_grid_flat.billing_full, newsletter_subscriber.subscriber_email, customer_log.last_ip
-- keep: customer_entity.entity_id, sales_order.grand_total, sales_order.created_at
-- linked: customer_entity_varchar, customer_entity_text, customer_address_entity, sales_order, sales_order_item, customer_grid_flat, newsletter_subscriber, customer_log
-- unlinked: admin_user, catalog_product, eav_attribute
-- keys: select entity_id from customer_entity order by 1 limit 10
-- figure: select sum(grand_total) from sales_order
create table admin_user (user_id int unsigned auto_increment primary key, firstname varchar(32), lastname varchar(32), email varchar(128), username varchar(40), password varchar(255));
insert into admin_user (firstname, lastname, email, username, password) values ('Ad', 'Min', 'admin@shop.example', 'admin', 'x');
create table catalog_product (entity_id int unsigned primary key, sku varchar(64), price decimal(12,4));
insert into catalog_product select seq, concat('SKU', seq), seq from seq_1_to_20;
create table eav_attribute (attribute_id smallint unsigned primary key, attribute_code varchar(60), frontend_label varchar(80));
insert into eav_attribute values (1, 'hair_color', 'Haarfarbe'), (2, 'nickname', 'Spitzname'), (3, 'remarks', 'Bemerkung');
create table customer_entity (entity_id int unsigned auto_increment primary key, website_id smallint unsigned, email varchar(255) not null unique, group_id smallint unsigned not null default 0, firstname varchar(255), lastname varchar(255), dob date, password_hash varchar(128), rp_token varchar(128), taxvat varchar(50), gender smallint unsigned, is_active smallint unsigned not null default 1, created_at timestamp not null default current_timestamp, updated_at timestamp not null default current_timestamp);
insert into customer_entity (entity_id, website_id, email, firstname, lastname, dob, password_hash, gender, created_at) select seq, 1, concat('shopper', seq, '@shop-kunden.example'), elt(1 + seq mod 5, 'Nina', 'Olga', 'Paul', 'Rosa', 'Sven'), concat(elt(1 + seq mod 4, 'Albers', 'Bruns', 'Carstens', 'Dierks'), char(97 + seq mod 26)), date_add('1980-01-01', interval seq * 40 day), md5(seq), 1 + seq mod 2, '2020-01-01' from seq_1_to_90;
create table customer_entity_varchar (value_id int auto_increment primary key, attribute_id smallint unsigned not null, entity_id int unsigned not null, value varchar(255), foreign key (entity_id) references customer_entity (entity_id) on delete cascade, foreign key (attribute_id) references eav_attribute (attribute_id));
insert into customer_entity_varchar (attribute_id, entity_id, value) select 2, entity_id, concat(firstname, 'chen') from customer_entity;
create table customer_entity_text (value_id int auto_increment primary key, attribute_id smallint unsigned not null, entity_id int unsigned not null, value text, foreign key (entity_id) references customer_entity (entity_id) on delete cascade);
insert into customer_entity_text (attribute_id, entity_id, value) select 3, entity_id, concat('Frau ', lastname, ' mag es kurz') from customer_entity;
create table customer_address_entity (entity_id int unsigned auto_increment primary key, parent_id int unsigned, city varchar(255) not null, company varchar(255), country_id varchar(255) not null, firstname varchar(255) not null, lastname varchar(255) not null, postcode varchar(255), street text not null, telephone varchar(255) not null, foreign key (parent_id) references customer_entity (entity_id) on delete cascade);
insert into customer_address_entity (parent_id, city, country_id, firstname, lastname, postcode, street, telephone) select entity_id, 'Oldenburg', 'DE', firstname, lastname, '26121', concat('Ammerländer Str. ', entity_id), concat('0441 ', 80000 + entity_id) from customer_entity;
create table sales_order (entity_id int unsigned auto_increment primary key, increment_id varchar(50), customer_id int unsigned, customer_email varchar(128), customer_firstname varchar(128), customer_lastname varchar(128), customer_note text, remote_ip varchar(45), grand_total decimal(20,4), created_at timestamp not null default current_timestamp, foreign key (customer_id) references customer_entity (entity_id) on delete set null);
insert into sales_order (increment_id, customer_id, customer_email, customer_firstname, customer_lastname, customer_note, remote_ip, grand_total, created_at) select concat('1000', entity_id), entity_id, email, firstname, lastname, 'bitte klingeln', '192.0.2.7', 19.9900, '2023-03-03' from customer_entity;
create table sales_order_item (item_id int unsigned auto_increment primary key, order_id int unsigned not null, product_id int unsigned, name varchar(255), price decimal(12,4), foreign key (order_id) references sales_order (entity_id) on delete cascade);
insert into sales_order_item (order_id, product_id, name, price) select entity_id, 1, 'Haarspray', 19.99 from sales_order;
create table customer_grid_flat (entity_id int unsigned not null primary key, name text, email varchar(255), created_at timestamp null, billing_full text, fulltext key (name, email, billing_full)) engine=InnoDB;
insert into customer_grid_flat select entity_id, concat(firstname, ' ', lastname), email, '2020-01-01', concat('Ammerländer Str. ', entity_id, ' Oldenburg') from customer_entity;
create table newsletter_subscriber (subscriber_id int unsigned auto_increment primary key, customer_id int unsigned not null default 0, subscriber_email varchar(150), subscriber_status int, subscriber_confirm_code varchar(32));
insert into newsletter_subscriber (customer_id, subscriber_email, subscriber_status) select entity_id, email, 1 from customer_entity where entity_id < 40;
insert into newsletter_subscriber (customer_id, subscriber_email, subscriber_status) select 0, email, 1 from customer_entity where entity_id >= 40;
create table customer_log (log_id int auto_increment primary key, customer_id int not null, last_login_at timestamp null, last_ip varchar(45));
insert into customer_log (customer_id, last_login_at, last_ip) select entity_id, '2024-01-01', '192.0.2.8' from customer_entity;
