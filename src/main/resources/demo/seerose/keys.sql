-- Foreign keys and indexes, made when the rows are in: looking at all at once is faster than at each.

alter table staff
    add foreign key (branch_id) references branch;
alter table client
    add foreign key (home_branch_id) references branch,
    add foreign key (preferred_staff_id) references staff,
    add foreign key (merged_into) references client;
alter table appointment
    add foreign key (branch_id) references branch,
    add foreign key (client_id) references client,
    add foreign key (staff_id) references staff,
    add foreign key (service_id) references service;
alter table sale
    add foreign key (branch_id) references branch,
    add foreign key (payer_id) references client,
    add foreign key (staff_id) references staff;
alter table sale_line
    add foreign key (sale_id) references sale on delete cascade,
    add foreign key (service_id) references service,
    add foreign key (product_id) references product,
    add foreign key (payer_id) references client,
    add foreign key (guest_id) references client;
alter table payment
    add foreign key (sale_id) references sale on delete cascade;
alter table voucher
    add foreign key (branch_id) references branch,
    add foreign key (client_id) references client;
alter table voucher_movement
    add foreign key (voucher_id) references voucher,
    add foreign key (sale_id) references sale;
alter table loyalty_points
    add foreign key (client_id) references client,
    add foreign key (sale_id) references sale;
alter table treatment_record
    add foreign key (client_id) references client,
    add foreign key (branch_id) references branch,
    add foreign key (staff_id) references staff,
    add foreign key (appointment_id) references appointment;
alter table patch_test
    add foreign key (client_id) references client,
    add foreign key (staff_id) references staff;
alter table message_log
    add foreign key (client_id) references client;
alter table review
    add foreign key (client_id) references client,
    add foreign key (branch_id) references branch;

create index client_last_name on client (lower(last_name), lower(first_name));
create index client_email on client (lower(trim(email)));
create index client_last_visit on client (last_visit_on);
create index client_merged_into on client (merged_into) where merged_into is not null;
create index client_search on client using gin (search);
create index appointment_client on appointment (client_id, starts_at);
create index appointment_day on appointment (branch_id, starts_at);
create index sale_payer on sale (payer_id, sold_at);
create index sale_day on sale (branch_id, sold_at);
create index sale_line_payer on sale_line (payer_id);
create index sale_line_guest on sale_line (guest_id) where guest_id is not null;
create index payment_sale on payment (sale_id);
create index voucher_client on voucher (client_id);
create index voucher_movement_voucher on voucher_movement (voucher_id);
create index loyalty_points_client on loyalty_points (client_id);
create index treatment_record_client on treatment_record (client_id, treated_at);
create index patch_test_client on patch_test (client_id);
create index message_log_client on message_log (client_id);
create index review_client on review (client_id);
create index client_audit_entity on client_audit (entity, entity_id);
create index newsletter_export_email on newsletter_export (lower(trim(email)));

-- what the desk's search box reads; refreshed by the salon's system each night
create materialized view mv_client_search as
select c.id as client_id,
       c.client_no,
       btrim(coalesce(c.first_name, '') || ' ' || c.last_name) as full_name,
       regexp_replace(coalesce(c.mobile, '') || ' ' || coalesce(c.landline, ''), '[^0-9 ]', '', 'g') as phone_digits,
       lower(c.email) as email,
       c.city,
       c.last_visit_on
from client c
where c.merged_into is null;
create unique index mv_client_search_client on mv_client_search (client_id);
