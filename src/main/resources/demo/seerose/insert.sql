insert into branch (id, code, name, street, postcode, city, phone, opened_on)
values (?, ?, ?, ?, ?, ?, ?, ?);

insert into staff (id, branch_id, display_name, email, role, commission_rate)
values (?, ?, ?, ?, ?, ?);

insert into service (id, name, category, minutes, price)
values (?, ?, ?, ?, ?);

insert into product (id, sku, name, price)
values (?, ?, ?, ?);

insert into client (id, client_no, home_branch_id, salutation, title, first_name, last_name, mobile, landline,
                    second_contact, second_mobile, email, street, postcode, city, birth_date, gender, notes,
                    photo_path, external_id, loyalty_serial, consent_email, consent_sms, consent_post,
                    consent_given_at, consent_source, category, preferred_staff_id, first_visit_on, last_visit_on,
                    merged_into, archived_at, is_walk_in, preferences, tags, created_at, updated_at)
values (?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?::jsonb, ?::text[], ?, ?);

insert into appointment (id, branch_id, client_id, staff_id, service_id, starts_at, ends_at, status, booked_by,
                         calendar_title, note, created_at)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into sale (id, branch_id, receipt_no, payer_id, staff_id, sold_at, status, total, tax, tip, bill_to)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into sale_line (sale_id, line_no, kind, service_id, product_id, description, quantity, unit_price, total,
                       payer_id, payer_name, payer_email, guest_id, guest_name, guest_birth_date)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into payment (sale_id, method, amount, paid_at, card_holder, card_last4, terminal_ref)
values (?, ?, ?, ?, ?, ?, ?);

insert into voucher (id, code, branch_id, client_id, recipient_name, dedication, issued_at, valid_until,
                     initial_value, balance)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into voucher_movement (voucher_id, sale_id, amount, moved_at, remark)
values (?, ?, ?, ?, ?);

insert into loyalty_points (client_id, sale_id, points, reason, booked_at)
values (?, ?, ?, ?, ?);

insert into treatment_record (client_id, branch_id, staff_id, appointment_id, kind, treated_at, skin_type, allergies,
                              medication, pregnancy, findings, treatment, product_batch, photo_path, signature,
                              created_at)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into patch_test (client_id, staff_id, tested_on, product, batch, reaction, note)
values (?, ?, ?, ?, ?, ?, ?);

insert into message_log (client_id, channel, recipient, subject, body, sent_at, status, provider_ref)
values (?, ?, ?, ?, ?, ?, ?, ?);

insert into review (client_id, branch_id, author_name, stars, body, reply, public, written_at)
values (?, ?, ?, ?, ?, ?, ?, ?);

insert into client_audit (entity, entity_id, action, field, old_value, new_value, changed_by, changed_at)
values (?, ?, ?, ?, ?, ?, ?, ?);

insert into newsletter_export (email, salutation, first_name, last_name, segment, exported_at)
values (?, ?, ?, ?, ?, ?);
