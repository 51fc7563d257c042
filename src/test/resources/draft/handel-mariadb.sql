-- A shop for hair care whose customer key is five letters of the customer's name; some foreign keys follow it, some do not, one table has none.
-- client: Customers
-- personal: Customers.CompanyName, Customers.ContactName, Customers.Address, Customers.City, Customers.Region, Customers.PostalCode, Customers.Country, Customers.Phone, Customers.Fax, Customers.Homepage
-- personal: Orders.ShipName, Orders.ShipAddress, Orders.ShipCity, Orders.ShipRegion, Orders.ShipPostalCode, Orders.ShipCountry, Complaints.Remark
-- rekey: Customers.CustomerID
-- keep: Orders.Freight, Orders.OrderDate, `Order Details`.UnitPrice
-- linked: Orders, Order Details, Complaints, CustomerGroups
-- unlinked: Employees, Products, Shippers
-- keys: select CustomerID from Customers order by 1 limit 10
-- figure: select sum(Freight) from Orders
create table Employees (EmployeeID int primary key, LastName varchar(20), FirstName varchar(10), HomePhone varchar(24));
insert into Employees values (1, 'Davolio', 'Nancy', '(206) 555-9857');
create table Shippers (ShipperID int primary key, CompanyName varchar(40), Phone varchar(24));
insert into Shippers values (1, 'Speedy Express', '(503) 555-9831');
create table Products (ProductID int primary key, ProductName varchar(40), UnitPrice decimal(10,4));
insert into Products select seq, concat('Shampoo ', seq), seq from seq_1_to_20;
create table Customers (CustomerID char(5) not null primary key, CompanyName varchar(40) not null, ContactName varchar(30), ContactTitle varchar(30), Address varchar(60), City varchar(15), Region varchar(15), PostalCode varchar(10), Country varchar(15), Phone varchar(24), Fax varchar(24), Homepage varchar(80));
insert into Customers select upper(left(concat(replace(nm, ' ', ''), 'XXXXX'), 4)) , concat('Salon ', nm), concat(vn, ' ', nm), 'Owner', concat('Lindenallee ', n), 'Leipzig', null, concat('04', 100 + n), 'Germany', concat('0341-', 220000 + n), null, null from (select seq as n, concat(char(64 + seq), elt(1 + seq mod 4, 'rnold', 'rbach', 'lsner', 'ckert'), char(96 + seq), 'er') as nm, elt(1 + seq mod 3, 'Maria', 'Hans', 'Yang') as vn from seq_1_to_26) x;
create table Orders (OrderID int primary key, CustomerID char(5), EmployeeID int, OrderDate datetime, Freight decimal(10,4), ShipName varchar(40), ShipAddress varchar(60), ShipCity varchar(15), ShipRegion varchar(15), ShipPostalCode varchar(10), ShipCountry varchar(15), constraint fk_orders foreign key (CustomerID) references Customers (CustomerID) on update cascade);
insert into Orders select 10000 + seq, (select CustomerID from Customers order by 1 limit 1), 1, '2024-02-02', 3.1415, 'x', 'x', 'x', null, 'x', 'Germany' from seq_1_to_1;
insert into Orders select 10100 + ord, CustomerID, 1, '2024-02-02', 12.34, CompanyName, Address, City, Region, PostalCode, Country from (select c.*, row_number() over (order by CustomerID) as ord from Customers c) y;
create table `Order Details` (OrderID int, ProductID int, UnitPrice decimal(10,4), Quantity smallint, primary key (OrderID, ProductID), foreign key (OrderID) references Orders (OrderID));
insert into `Order Details` select OrderID, 1, 9.99, 2 from Orders;
create table CustomerGroups (CustomerID char(5), GroupID int, primary key (CustomerID, GroupID), foreign key (CustomerID) references Customers (CustomerID));
insert into CustomerGroups select CustomerID, 1 from Customers;
create table Complaints (ID int auto_increment primary key, CustomerID char(5), Remark text, key (CustomerID));
insert into Complaints (CustomerID, Remark) select CustomerID, concat('Anruf von ', ContactName, ' wegen Lieferung') from Customers;
