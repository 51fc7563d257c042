package org.lethe.erasure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.Erased;
import org.lethe.erasure.ForgetHooks;
import org.lethe.erasure.Subject;
import org.lethe.erasure.Verdict;
import org.lethe.erasure.check.Finding;

/** Keys of every kind: natural ones that hold the name, composite ones, rows that the client points at. */
abstract class KeysContract {

    abstract DataSource emptyDatabase();

    @Test
    void aKeyThatHoldsTheNameIsRenewedAndEveryForeignKeyFollows() {
        SalonUnderTest shop = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table customers (customer_id char(5) primary key, company varchar(60), contact varchar(60));
                create table orders (id int primary key, customer_id char(5), total decimal(8,2),
                  constraint o foreign key (customer_id) references customers (customer_id));
                create index orders_customer on orders (customer_id);
                create table tags (customer_id char(5), tag varchar(10), primary key (customer_id, tag),
                  constraint t foreign key (customer_id) references customers (customer_id));
                create table loose (id int primary key, kunde char(5));
                insert into customers values ('MUELL', 'Salon', 'Anna Mueller'), ('OTTOO', 'Salon', 'Otto Otto');
                insert into orders values (1, 'MUELL', 5.00), (2, 'OTTOO', 6.00);
                insert into tags values ('MUELL', 'vip');
                insert into loose values (1, 'MUELL');
                """,
                """
                lethe: 1
                name: shop
                version: "1"
                client:
                  table: customers
                  key: customer_id
                  rekey: {customer_id: "{random:5}"}
                  finders: {name: contact}
                tables:
                  customers:
                    columns: {customer_id: keep, company: {keep: "a firm"}, contact: {replace: Anonym}}
                  orders: {link: customer_id, columns: {total: keep}}
                  tags: {link: customer_id, columns: {tag: {keep: "one of a few groups"}}}
                  loose: {link: kunde, columns: {id: keep}}
                invariants:
                  - {name: total, sql: "select sum(total) as total from orders where {clients}", over: orders}
                """);

        assertThat(shop.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(shop.verdict("MUELL")).isEqualTo(new Verdict.Forgotten());
        assertThat(shop.text("select count(*) from customers where customer_id = 'MUELL'"))
                .isEqualTo("0");
        assertThat(shop.text("select count(*) from orders o join customers c on c.customer_id = o.customer_id"
                        + " join tags t on t.customer_id = c.customer_id join loose l on l.kunde = c.customer_id"
                        + " where c.contact = 'Anonym' and total = 5"))
                .isEqualTo("1");
        assertThat(shop.text("select count(*) from lethe_journal where client_key is not null"))
                .isEqualTo("0");
    }

    @Test
    void aRowThatHoldsTheKeyTwiceIsRenewedInBothPlaces() {
        SalonUnderTest shop = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table customers (code char(5) primary key, contact varchar(60), merged_into char(5),
                  constraint m foreign key (merged_into) references customers (code));
                create table sale (id int primary key, payer char(5), guest char(5), advised char(5), total decimal(8,2),
                  constraint p foreign key (payer) references customers (code),
                  constraint g foreign key (guest) references customers (code));
                create index sale_payer on sale (payer);
                create index sale_guest on sale (guest);
                insert into customers values ('MUELL', 'Anna Mueller', null), ('OTTOO', 'Otto Otto', null);
                insert into customers values ('MUEL2', 'Anna Mueller', 'MUELL');
                insert into sale values (1, 'MUELL', 'MUELL', 'MUELL', 5.00), (2, 'MUELL', 'OTTOO', null, 6.00),
                  (3, 'OTTOO', 'OTTOO', 'MUEL2', 7.00);
                """,
                """
                lethe: 1
                name: shop
                version: "1"
                client:
                  table: customers
                  key: code
                  merged: merged_into
                  rekey: {code: "{random:5}"}
                  finders: {name: contact}
                tables:
                  customers:
                    columns: {code: keep, merged_into: {keep: "a key"}, contact: {replace: Anonym}}
                  sale:
                    links: {payer: payer, guest: guest, advised: advised}
                    columns: {id: keep, total: keep}
                """);

        assertThat(shop.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(shop.verdict("MUELL")).isEqualTo(new Verdict.Forgotten());
        assertThat(shop.text(
                        "select count(*) from customers where code in ('MUELL', 'MUEL2') or merged_into = 'MUELL'"))
                .isEqualTo("0");
        assertThat(shop.text("select count(*) from customers c join customers d on d.code = c.merged_into"
                        + " where c.contact = 'Anonym'"))
                .isEqualTo("1");
        assertThat(shop.text("select count(*) from sale where 'MUELL' in (payer, guest, advised) or advised = 'MUEL2'"))
                .isEqualTo("0");
        assertThat(shop.text("select count(*) from sale where payer = guest and guest = advised"))
                .isEqualTo("1");
        assertThat(shop.text("select guest from sale where id = 2")).isEqualTo("OTTOO");
    }

    @Test
    void newKeysOfOneBatchAreAllDifferent() {
        List<String> clients =
                IntStream.range(0, 80).mapToObj("NAME%02d"::formatted).toList();
        SalonUnderTest shop = SalonUnderTest.of(
                emptyDatabase(),
                "create table customers (code varchar(8) primary key, contact varchar(60)); insert into customers values "
                        + clients.stream()
                                .map(code -> "('" + code + "', 'Anna " + code + "')")
                                .collect(Collectors.joining(", ")),
                """
                lethe: 1
                name: shop
                version: "1"
                client: {table: customers, key: code, rekey: {code: "C{n:2}"}, finders: {name: contact}}
                tables: {customers: {columns: {code: keep, contact: {replace: Anonym}}}}
                """);

        List<Subject> all = clients.stream().map(ClientKey::of).map(Subject::of).toList();
        assertThat(shop.unit.forget(all, attempts -> {}))
                .extracting(Erased::verdict)
                .containsOnly(new Verdict.Forgotten());
        assertThat(shop.text("select count(*) from customers where code like 'C%' and contact = 'Anonym'"))
                .isEqualTo("80");
    }

    /** Text keys of every make, with a map that renews none of them: what the check says of {@code client.rekey}. */
    private List<Finding> ofKeys(String type, List<String> keys, String map) {
        StringBuilder script = new StringBuilder(
                "create table client (code " + type + " primary key, name varchar(60), phone varchar(30));\n");
        List<String> rest =
                List.of("Anna Müller', '0171 1234567", "Bernd Kurz', '0171 2345678", "Clara Lang', '0171 3456789");
        for (int i = 0; i < rest.size(); i++) {
            script.append("insert into client values ('" + keys.get(i) + "', '" + rest.get(i) + "');\n");
        }
        return SalonUnderTest.of(
                        emptyDatabase(),
                        script.toString(),
                        """
                        lethe: 1
                        name: codes
                        version: "1"
                        client: {table: client, key: code, finders: {name: name, phone: [phone]}}
                        tables:
                          client: {columns: {code: KEEP, name: {replace: Anonym}, phone: suppress}}
                        """
                                .replace("KEEP", map))
                .unit
                .check()
                .findings()
                .stream()
                .filter(finding -> finding.place().equals("client.rekey"))
                .toList();
    }

    @Test
    void aKeyThatIsMadeFromTheNameMailOrPhoneWantsANewValue() {
        List<String> cut = List.of("MUEANN01", "KURBER01", "LANCLA01");

        assertThat(ofKeys("varchar(20)", cut, "keep"))
                .singleElement()
                .matches(finding -> finding.severity() == Finding.Severity.ERROR)
                .extracting(Finding::text)
                .asString()
                .contains("the key 'code'", "rekey: {code: \"ANON{n}\"}")
                .doesNotContain("MUE");
        assertThat(ofKeys("varchar(20)", cut, "{keep: \"our partners know them by it\"}"))
                .singleElement()
                .matches(finding -> finding.severity() == Finding.Severity.WARNING);
        assertThat(ofKeys("varchar(40)", List.of("am@a.example", "x7@b.example", "cl@c.example"), "keep"))
                .hasSize(1);
        assertThat(ofKeys("varchar(40)", List.of("+491711234567", "+491712345678", "+491713456789"), "keep"))
                .hasSize(1);
    }

    @Test
    void aKeyThatTellsNobodyStays() {
        assertThat(ofKeys("varchar(20)", List.of("K-00017", "K-00018", "A-00019"), "keep"))
                .isEmpty();
        assertThat(ofKeys("varchar(20)", List.of("MUEANN01", "X7QPTZ22", "ZZKWWV03"), "keep"))
                .as("chance")
                .isEmpty();
    }

    @Test
    void aNumberThatAnotherTableKeepsAsTextLeadsToItsRow() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table client (id int primary key, name varchar(60));
                create table visit (id int primary key, client_id int references client (id));
                create index visit_client on visit (client_id);
                create table sale (id int primary key, visit_ref varchar(40), note varchar(60), total decimal(8,2));
                insert into client values (1, 'Anna Weber'), (2, 'Bernd Kurz');
                insert into visit values (10, 1), (20, 2);
                insert into sale values (1, '10', 'Anna Weber', 5.00), (2, '20', 'Bernd Kurz', 6.00), (3, 'walk-in', 'nobody', 7.00), (4, '10x', 'nobody', 8.00);
                """,
                """
                lethe: 1
                name: text-keys
                version: "1"
                client: {table: client, key: id, finders: {name: name}}
                tables:
                  client: {columns: {name: {replace: Anonym}}}
                  visit: {link: client_id, columns: {id: keep}}
                  sale: {link: {via: visit, by: visit_ref}, columns: {visit_ref: {keep: "a key"}, note: suppress, total: keep}}
                invariants:
                  - {name: total, sql: "select sum(total) as total from sale where {clients}", over: sale}
                """);

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.verdict("1")).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.text("select count(*) from sale where note is null")).isEqualTo("1");
        assertThat(salon.text("select note from sale where id = 2")).isEqualTo("Bernd Kurz");
    }

    @Test
    void numbersWithZerosBeforeThemLeadToTheirRows() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table client (id int primary key, name varchar(60));
                create table bon (nr int primary key, kdnr varchar(10), datum date, note varchar(60), total decimal(8,2));
                create table zahlung (id int primary key, bon_nr varchar(10), inhaber varchar(60));
                insert into client values (42, 'Anna Weber'), (420, 'Bernd Kurz'), (4, 'Clara Lang');
                insert into bon values (1007, '000042', '2024-05-05', 'Anna Weber', 5.00), (1008, '42', '2024-05-05', 'Anna W.', 6.00), (1009, '000420', '2024-05-05', 'für Anna Weber, von Kurz', 7.00), (1010, '000004', '2024-05-05', 'Clara Lang', 8.00), (1011, '0', '2024-05-05', 'Anna W.', 9.00), (1012, '', '2024-05-05', 'Anna W.', 1.00);
                insert into zahlung values (1, '00001007', 'A. WEBER'), (2, '1008', 'WEBER'), (3, '01009', 'KURZ'), (4, '00010070', 'X');
                """,
                """
                lethe: 1
                name: zeros
                version: "1"
                client: {table: client, key: id, finders: {name: name}, lastVisit: [{table: bon, column: datum}]}
                tables:
                  client: {columns: {name: {replace: Anonym}}}
                  bon: {links: {client: kdnr, named: {mentions: [note]}}, columns: {nr: keep, datum: keep, note: suppress, total: keep}}
                  zahlung: {link: {via: bon, by: bon_nr}, columns: {bon_nr: {keep: "a key"}, inhaber: suppress}}
                guards:
                  - {name: dear, exists: {table: bon, where: "total > 100"}, say: "{total}"}
                invariants:
                  - {name: total, sql: "select sum(total) as total from bon where {clients}", over: bon}
                """);

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.unit.due(LocalDate.parse("2025-01-01"), null, 10))
                .extracting(due -> due.key().toString())
                .hasSize(3);
        assertThat(salon.verdict("42")).isEqualTo(new Verdict.Forgotten());
        assertThat(texts(salon, "select nr from bon where note is null order by nr"))
                .containsExactly("1007", "1008");
        assertThat(salon.text("select note from bon where nr = 1009")).isEqualTo("für ***, von Kurz");
        assertThat(texts(salon, "select note from bon where nr > 1009 order by nr"))
                .containsExactly("Clara Lang", "Anna W.", "Anna W.");
        assertThat(texts(salon, "select id from zahlung where inhaber is null order by id"))
                .containsExactly("1", "2");
    }

    @Test
    void numbersBehindLettersLeadToTheirRows() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table client (id int primary key, card_no varchar(10), name varchar(60));
                create table karte (id int primary key, kd varchar(12), rezept varchar(60));
                create table probe (id int primary key, karte_id int, befund varchar(60));
                create table parkschein (id int primary key, karte varchar(20), wagen varchar(20));
                insert into client values (42, 'a7', 'Anna Weber'), (420, 'b7', 'Bernd Kurz');
                insert into karte values (1, 'K-42', 'Annas Rot'), (2, 'K-00042', 'Annas Blond'), (3, 'K-420', 'Bernds Braun'), (4, 'L-42', 'Lager'), (5, '42', 'Lager'), (6, null, 'Lager');
                insert into probe values (1, 2, 'gerötet'), (2, 3, 'ohne');
                insert into parkschein values (1, 'P/a7', 'B-AW 1'), (2, 'P/b7', 'B-BK 1');
                """,
                """
                lethe: 1
                name: letters
                version: "1"
                client: {table: client, key: id, finders: {name: name}}
                tables:
                  client: {columns: {card_no: {keep: "the number of a card"}, name: {replace: Anonym}}}
                  karte: {link: {via: client, by: kd, to: id, prefix: K-}, columns: {kd: {keep: "the key"}, rezept: suppress}}
                  probe: {link: {via: karte, by: karte_id}, columns: {karte_id: {keep: "a key"}, befund: suppress}}
                  parkschein: {link: {via: client, by: karte, to: card_no, prefix: P/}, columns: {karte: {keep: "the number of a card"}, wagen: suppress}}
                """);

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.verdict("42")).isEqualTo(new Verdict.Forgotten());
        assertThat(texts(salon, "select id from karte where rezept is null order by id"))
                .containsExactly("1", "2");
        assertThat(texts(salon, "select id from probe where befund is null")).containsExactly("1");
        assertThat(texts(salon, "select id from parkschein where wagen is null"))
                .containsExactly("1");
    }

    private static List<String> texts(SalonUnderTest salon, String query) {
        return salon.sql.sql(query).query(String.class).list();
    }

    @Test
    void compositeKeysAreWholeAndRowsThatOthersPointAtStay() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table address (id int primary key, street varchar(60) not null);
                create table client (salon varchar(10), no int, first_name varchar(40), last_name varchar(40),
                  address_id int, primary key (salon, no), foreign key (address_id) references address (id));
                create table visit (id int primary key, salon varchar(10), no int, note varchar(200),
                  constraint v foreign key (salon, no) references client (salon, no));
                create index visit_client on visit (salon, no);
                insert into address values (1, 'Elbchaussee 1'), (2, 'Am Kai 3');
                insert into client values ('A', 1, 'Anna', 'Weber', 1), ('B', 1, 'Bernd', 'Kurz', 2), ('A', 2, 'Clara', 'Lang', 2);
                insert into visit values (1, 'A', 1, 'Anna Weber war da'), (2, 'B', 1, 'Bernd Kurz'), (3, 'A', 2, 'Clara Lang');
                """,
                """
                lethe: 1
                name: composite
                version: "1"
                client:
                  table: client
                  key: [salon, no]
                  finders: {firstName: first_name, lastName: last_name}
                tables:
                  client:
                    columns: {salon: keep, no: keep, first_name: suppress, last_name: {replace: Anonym}, address_id: {keep: "points to the address"}}
                  visit: {link: [salon, no], columns: {note: redact}}
                  address:
                    link: {via: client, by: id, to: address_id}
                    columns: {street: suppress}
                """);

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.unit.forget(
                        List.of(Subject.of(ClientKey.of("A", "1")), Subject.of(ClientKey.of("B", "1"))),
                        ForgetHooks.NONE))
                .allMatch(erased -> erased.forgotten());
        assertThat(salon.text("select street from address where id = 1")).isEmpty();
        assertThat(salon.text("select street from address where id = 2")).isEqualTo("Am Kai 3");
        assertThat(salon.text("select note from visit where id = 3")).isEqualTo("Clara Lang");
        assertThat(salon.text("select note from visit where id = 2")).doesNotContain("Kurz");
        assertThat(salon.text("select last_name from client where salon = 'A' and no = 2"))
                .isEqualTo("Lang");
    }
}
