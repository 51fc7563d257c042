package org.lethe.erasure.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.erasure.draft.clients.NoClientTableException;
import org.lethe.testing.PublicSchemas;
import org.lethe.testing.TestMariaDb;
import org.lethe.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class MapDrafterTest {

    private static final double ENOUGH = 0.95;

    @ParameterizedTest
    @ValueSource(strings = {"till", "shop", "clinic", "studio"})
    void anUnseenSchemaOnPostgresqlIsDraftedAsAPersonWouldCorrectIt(String schema) throws Exception {
        verify(ExpectedDraft.of(schema), TestPostgres.emptyDatabase());
    }

    @ParameterizedTest
    @ValueSource(strings = {"practice-mariadb", "salon-mariadb"})
    void anUnseenSchemaOnMariaDbIsDraftedAsAPersonWouldCorrectIt(String schema) throws Exception {
        verify(ExpectedDraft.of(schema), TestMariaDb.emptyDatabase());
    }

    private static void verify(ExpectedDraft expected, DataSource database) throws Exception {
        DraftedMap unit = expected.drafted(database);

        assertThat(unit.clientTable()).isEqualTo(expected.client());
        Set<String> named = columns(unit, row -> !row.strategy().equals("keep"));
        List<String> personal = expected.all("personal");
        List<String> missed =
                personal.stream().filter(column -> !named.contains(column)).toList();
        assertThat((double) (personal.size() - missed.size()) / personal.size())
                .as("named of the personal columns, missed: %s", missed)
                .isGreaterThanOrEqualTo(ENOUGH);
        assertThat(missed).as("personal, but proposed to keep").isEmpty();
        assertThat(columns(unit, row -> Set.of("keep", "rekey").contains(row.strategy())))
                .as("what must stay")
                .containsAll(expected.all("keep"));
        assertThat(columns(unit, row -> row.strategy().equals("rekey"))).containsAll(expected.all("rekey"));
        Set<String> tables = unit.rows().stream().map(DraftedMap.Row::table).collect(Collectors.toSet());
        assertThat(tables).containsAll(expected.all("linked")).doesNotContainAnyElementsOf(expected.all("unlinked"));
        assertThat(unit.rows()).allMatch(row -> !row.because().isBlank());
        assertThat((Object) new Yaml(new SafeConstructor(new LoaderOptions())).load(unit.yaml()))
                .isNotNull();
    }

    private static Set<String> columns(DraftedMap draft, java.util.function.Predicate<DraftedMap.Row> those) {
        return draft.rows().stream()
                .filter(those)
                .map(row -> row.table() + "." + row.column())
                .collect(Collectors.toSet());
    }

    private static final String PORTAL =
            """
            create table patient (id int primary key, first_name varchar(40), last_name varchar(40), portal_username varchar(40));
            create table history (id int primary key, patient_id int not null references patient (id), last_ecg varchar(20), first_seen varchar(20));
            create table mail (id int primary key, patient_id int not null references patient (id), sender_id varchar(40), recipient_id varchar(40), folder_id varchar(40));
            insert into patient values (1, 'Anna', 'Müller', 'annamueller1'), (2, 'Otto', 'Kurz', 'kurzer.otto'), (3, 'Eva', 'Lang', null);
            insert into history values (1, 1, 'normal', 'winter'), (2, 2, 'normal', 'spring'), (3, 3, 'none', 'spring');
            insert into mail values (1, 1, 'annamueller1', 'front-desk', 'inbox-1'), (2, 2, 'front-desk', 'kurzer.otto', 'inbox-2'), (3, 3, 'front-desk', 'eva.lang', 'inbox-3');
            """;

    @Test
    void loginNamesOfClientsAreNoKeysAndWhatWasLastIsNoName() throws Exception {
        DataSource database = TestPostgres.emptyDatabase();
        JdbcClient.create(database).sql(PORTAL).update();
        try (var connection = database.getConnection()) {
            DraftedMap unit = MapDrafter.draft(connection, "portal", Optional.of("patient"));

            assertThat(unit.rows())
                    .filteredOn(
                            row -> row.table().equals("mail") && row.category().equals("LOGIN"))
                    .extracting(DraftedMap.Row::column)
                    .containsExactlyInAnyOrder("sender_id", "recipient_id");
            assertThat(unit.rows())
                    .filteredOn(row -> row.category().endsWith("_NAME"))
                    .extracting(DraftedMap.Row::column)
                    .containsExactlyInAnyOrder("first_name", "last_name");
        }
    }

    private static final String COMMENTED =
            """
            create table patient (pid int primary key, first_name varchar(40), last_name varchar(40));
            create table contact (id int primary key, kind varchar(20));
            create table contact_address (id int primary key, contact_id int, note varchar(80));
            create table forms (form_id int primary key, pid int, form_name varchar(40));
            create table transactions (id int primary key, pid int, body varchar(80));
            create table lbt_data (form_id int, field_id varchar(20), field_value varchar(80), primary key (form_id, field_id));
            comment on column lbt_data.form_id is 'references transactions.id';
            insert into patient values (1, 'Anna', 'Müller'), (2, 'Otto', 'Kurz'), (3, 'Eva', 'Lang');
            insert into contact values (1, 'Person'), (2, 'Person'), (3, 'Company');
            insert into contact_address values (11, 1, 'back door'), (12, 2, 'bell'), (13, 3, 'first floor');
            insert into forms values (1, 3, 'vitals'), (2, 2, 'soap'), (3, 1, 'soap');
            insert into transactions values (1, 1, 'to Dr. Weiss'), (2, 2, 'to Dr. Blau'), (3, 3, 'to Dr. Rot');
            insert into lbt_data values (1, 'body', 'sees double'), (2, 'body', 'coughs'), (3, 'body', 'sneezes');
            """;

    @Test
    void aCommentSaysWhereAColumnLeadsAndWhatIsCalledLikeAnotherTableIsForAPerson() throws Exception {
        DataSource database = TestPostgres.emptyDatabase();
        JdbcClient.create(database).sql(COMMENTED).update();
        try (var connection = database.getConnection()) {
            String yaml = MapDrafter.draft(connection, "commented", Optional.of("patient"))
                    .yaml();

            assertThat(yaml).contains("via: transactions, by: form_id").doesNotContain("via: forms, by: form_id");
            assertThat(yaml.lines()
                            .filter(line ->
                                    line.contains("link") && line.contains("contact_id") && !line.contains("keep")))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("DECISION"));
        }
    }

    @Test
    void sakilaIsDraftedWithItsAddressesAndWithoutItsStaff() throws Exception {
        try (var connection = PublicSchemas.sakila().getConnection()) {
            DraftedMap unit = MapDrafter.draft(connection, "sakila", Optional.empty());

            assertThat(unit.clientTable()).isEqualTo("customer");
            assertThat(columns(unit, row -> !row.strategy().equals("keep")))
                    .containsExactlyInAnyOrder(
                            "customer.first_name",
                            "customer.last_name",
                            "customer.email",
                            "address.address",
                            "address.address2",
                            "address.district",
                            "address.postal_code",
                            "address.phone");
            assertThat(unit.yaml()).contains("sum(amount)").contains("{via: customer, by: address_id, to: address_id}");
        }
    }

    @Test
    void chinookIsDraftedOnPostgresqlAndMariaDbAlike() throws Exception {
        try (var postgres = PublicSchemas.chinook().getConnection();
                var mariaDb = PublicSchemas.chinookOnMariaDb().getConnection()) {
            assertThat(columns(MapDrafter.draft(postgres, "chinook", Optional.empty()), row -> !row.strategy()
                            .equals("keep")))
                    .containsExactlyInAnyOrder(
                            "customer.first_name",
                            "customer.last_name",
                            "customer.company",
                            "customer.address",
                            "customer.city",
                            "customer.state",
                            "customer.country",
                            "customer.postal_code",
                            "customer.phone",
                            "customer.fax",
                            "customer.email",
                            "invoice.billing_address",
                            "invoice.billing_city",
                            "invoice.billing_state",
                            "invoice.billing_country",
                            "invoice.billing_postal_code");
            assertThat(columns(MapDrafter.draft(mariaDb, "chinook", Optional.empty()), row -> !row.strategy()
                            .equals("keep")))
                    .hasSize(16)
                    .contains("Customer.FirstName", "Invoice.BillingPostalCode");
        }
    }

    @Test
    void amountsAreKeptAndWhatIsEmptyIsNotCounted() throws Exception {
        try (var connection = TestPostgres.emptyDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table clients (id int primary key, first_name text, last_name text, email text, anniversary_date date);
                    create table appointments (id int primary key, client_id int references clients, start_time timestamp);
                    create table appointment_stylists (id int primary key, appointment_id int references appointments, client_id int references clients, created_at timestamp);
                    create table orders (id int primary key, client_id int references clients, converted_at timestamp, date timestamp, total numeric(8,2), discount_percentage numeric(5,2), services jsonb);
                    insert into clients select n, 'Anna', 'Müller' || n, 'a' || n || '@post.example', '2001-05-05' from generate_series(1, 20) n;
                    insert into appointments select n, n, '2024-05-05' from generate_series(1, 20) n;
                    insert into appointment_stylists select n, n, n, now() from generate_series(1, 20) n;
                    insert into orders select n, n, null, '2024-05-05', 40, 10, '[{"price": 40.0, "clientName": "Anna"}]' from generate_series(1, 20) n;
                    """);

            String unit = MapDrafter.draft(connection, "till", Optional.empty()).yaml();

            assertThat(unit)
                    .contains("\"$[*].price\": {keep: \"an amount\"}, \"*\": suppress")
                    .contains("DECISION: json: documents with amounts")
                    .contains("date_trunc('month', date) as month, sum(total) as total from orders")
                    .contains("{table: appointments, column: start_time}")
                    .doesNotContain("{table: appointment_stylists")
                    .containsPattern("anniversary_date: suppress +# marital");
        }
    }

    @Test
    void staffAreOthersAndWhatACheckListsIsProposed() throws Exception {
        String unit = drafted(
                """
                    create table clients (id int primary key, first_name text not null, last_name text not null, email text, birth_name_hint text, birthday date,
                        sex varchar(10) not null check (sex in ('Male', 'Female', 'UNK')), mailing char(1) not null check (mailing in ('J', 'N')));
                    create table employees (id int primary key, first_name text, last_name text, phone text);
                    create table branches (id int primary key, name text, phone text);
                    insert into clients select n, 'Anna' || n, 'Müller' || n, 'a' || n || '@post.example', null, date '1980-01-01' + n,
                        (array['Male', 'Female'])[1 + n % 2], (array['J', 'N'])[1 + n % 2] from generate_series(1, 20) n;
                    insert into employees values (1, 'Petra', 'Hahn', '0761 900001');
                    insert into branches values (1, 'Mitte', '0761 900002');
                """);

        assertThat(unit)
                .contains(
                        "others:",
                        "- {table: employees, firstName: [first_name], lastName: [last_name], phone: [phone]}")
                .doesNotContain("{table: branches")
                .contains("sex: {replace: \"UNK\"}", "mailing: {replace: \"N\"}")
                .contains("birthDate: birthday");
    }

    @Test
    void aNoteOnOneClientMayNameAnother() throws Exception {
        String unit = drafted(
                """
                    create table clients (id int primary key, first_name text, last_name text, email text, remark text);
                    create table appointments (id int primary key, client_id int references clients, starts_at timestamp, note text, kind text);
                    create table visits (id int primary key, appointment_id int references appointments, comment text);
                    insert into clients select n, 'Anna' || n, 'Müller' || n, 'a' || n || '@post.example', 'knows Anna' || n + 1 || ' Müller' || n + 1 from generate_series(1, 20) n;
                    insert into appointments select n, n, '2024-05-05', 'comes with Anna' || n + 1 || ' Müller' || n + 1, (array['cut', 'colour'])[1 + n % 2] from generate_series(1, 20) n;
                    insert into visits select n, n, null from generate_series(1, 20) n;
                """);

        assertThat(unit)
                .containsPattern("  clients:\n    links:\n      named: \\{mentions: \\[remark\\]\\}")
                .containsPattern("link: client_id +#[^\n]*\n    links:\n      named: \\{mentions: \\[note\\]\\}")
                .contains("named: {mentions: [comment]}");
    }

    @Test
    void aFewNumbersThatComeBackInRowAfterRowAreNoClients() throws Exception {
        String bills =
                """
                create table clients (id int primary key, first_name text, last_name text, email text);
                create table bills (id int primary key, client_id int references clients, total numeric(8,2));
                create table payments (id int primary key, payer int, amount numeric(8,2));
                insert into clients select n, 'Anna', 'Müller' || n, 'a' || n || '@post.example' from generate_series(1, 100) n;
                insert into bills select n, n, 5 from generate_series(1, 100) n;
                insert into payments select n, 1 + n % KINDS, 5 from generate_series(1, 100) n;
                """;

        assertThat(drafted(bills.replace("KINDS", "3"))).doesNotContain("link: payer");
        assertThat(drafted(bills.replace("KINDS", "90"))).as("many do").contains("link: payer");
    }

    @Test
    void whoeverKnowsTheClientByACodeOfItsOwnIsLinkedAndLosesTheCode() throws Exception {
        String unit = drafted(
                """
                    create table patients (pid int primary key, fname text, lname text, street text, pubpid text, oauth_id uuid, policy_number text, genericval1 text);
                    create table card_booking (id int primary key, ext_ref text, booked date, price numeric);
                    create table portal (id int primary key, who uuid, reset_mail text, pwd_hash text);
                    insert into patients select n, 'Anna' || n, 'Müller' || n, 'Hauptstr. ' || n, 'P-' || 10000 + n, gen_random_uuid(), 'V' || 777000 + n, (array['Dr. Otto', 'Frau Eva', 'Praxis'])[1 + n % 3] from generate_series(1, 40) n;
                    insert into card_booking select pid, pubpid, '2024-05-05', 12.5 from patients where pid < 30;
                    insert into portal select pid, oauth_id, 'x' || pid || '@post.example', md5(fname) from patients;
                """);

        assertThat(unit)
                .contains("reference: [pid, pubpid, policy_number]", "address: [street]")
                .contains("link: {via: patients, by: ext_ref, to: pubpid}")
                .contains("      pubpid: suppress", "      ext_ref: suppress", "      pwd_hash: suppress");
    }

    @Test
    void columnsOfOthersAndPermissionsFindNobody() throws Exception {
        String unit = drafted(
                """
                    create table patients (id int primary key, fname text, lname text, email text, phone text, dob_d int, dob_txt text,
                        phone_contact text, contact_relationship text, em_phone text, allow_email text, allow_sms text, last_upd timestamp, upd_by int);
                    create table treatment_record (id int primary key, patient_id int references patients, treated date, narrative text);
                    create table appointments (id int primary key, patient_id int references patients, pc_time timestamp, pc_day date);
                    insert into patients select n, 'Anna' || n, 'Müller' || n, 'a' || n || '@post.example', '0171 23456' || n, n, '1980-01-' || 10 + n,
                        '0172 23456' || n, 'mother', '0173 23456' || n, 'YES', 'NO', '2024-05-05', 3 from generate_series(1, 19) n;
                    insert into treatment_record select n, n, '2024-05-05', 'peeling' from generate_series(1, 19) n;
                    insert into appointments select n, n, '2024-05-05', current_date + n from generate_series(1, 19) n;
                """);

        assertThat(unit)
                .contains("email: [email]\n", "phone: [phone]\n", "birthDate: dob_txt\n")
                .contains("identity: [fname, lname, dob_txt]")
                .contains("where: \"pc_day > :now\"")
                .containsPattern("allow_email: \\{keep.*# flag")
                .containsPattern("last_upd: \\{keep.*# time")
                .containsPattern("upd_by: \\{keep.*# staff");
    }

    private static final String NUMBERS =
            """
            create table kunden (kdnr int primary key, vorname varchar(40), nachname varchar(40));
            create table artikel (artnr int primary key, bezeichnung varchar(40));
            create table verlauf (lfd int primary key, art varchar(2), nr int, bem varchar(100));
            create table anrufe (lfd int primary key, wer int, dauer int);
            insert into kunden select 1000 + n, 'Anna', 'Lang' || n from generate_series(1, 90) n;
            insert into artikel select n, 'Lack ' || n from generate_series(1, 60) n;
            insert into verlauf select n, 'K', 1000 + n % 90, null from generate_series(1, 60) n;
            insert into verlauf select 60 + n, 'A', n, null from generate_series(1, 60) n;
            insert into anrufe select n, 1001 + (n * 37) % 90, 15 from generate_series(1, 60) n;
            """;

    @Test
    void numbersOfClientsAreSeenWhateverTheirColumnIsCalled() throws Exception {
        String unit = drafted(NUMBERS.replace("n % 90", "1 + n % 90"));

        assertThat(unit)
                .containsPattern(
                        "link: \\{by: nr, where: \"art in \\('K'\\)\"}   # DECISION: its values are in kunden.kdnr")
                .contains(
                        "anrufe: \"DECISION: nothing joins it to a client, unless wer does: 100 % of its values are in"
                                + " kunden.kdnr\"");
    }

    @Test
    void whereTheNamesTellNothingTheDraftSaysWhatTheValuesLookLike() throws Exception {
        String unit = drafted(
                """
                create table kunden (kdnr int primary key, vorname varchar(40), nachname varchar(40), zz varchar(20), yy varchar(20));
                insert into kunden select n, 'Anna', 'Lang' || n, case when n < 31 then 'Kd-' || (100 + n % 5) end, null from generate_series(1, 40) n;
                """);

        assertThat(unit)
                .containsPattern("zz: .*DECISION.*\\(30 of 40 filled, 5 different, like Aa-999\\)")
                .containsPattern("yy: .*DECISION.*\\(empty in 40 rows\\)");
    }

    @Test
    void linesThatOnlyANameOrOnlyValuesToldWantALookAndTheOthersDoNot() throws Exception {
        String unit = drafted(
                """
                create table kunden (kdnr int primary key, vorname varchar(40), nachname varchar(40), email varchar(80));
                create table bons (bon int primary key, kdnr int references kunden, artikel varchar(80), zahlart varchar(20), land varchar(20), betrag numeric(8,2), am date);
                insert into kunden select n, 'Anna', 'Lang' || n, 'a' || n || '@post.example' from generate_series(1, 40) n;
                insert into bons select n, n, 'Schnitt' || n, case when n % 2 = 0 then 'bar' else 'karte' end, case when n % 2 = 0 then 'Inland' else 'Ausland' end, 10, '2025-05-05' from generate_series(1, 40) n;
                """);

        assertThat(unit)
                .containsPattern("artikel: \\{keep.*# LOOK: .*\\(filled, 40 different")
                .containsPattern("land: suppress +# LOOK: country: called land \\(filled, 2 different")
                .containsPattern("zahlart: \\{keep: \"[^\"]*\"} +# (?!LOOK)")
                .containsPattern("email: suppress +# email: called e_mail; values agree")
                .containsPattern("betrag: keep +# money")
                .contains(" 2 say LOOK: ");
    }

    @Test
    void rowsWithoutAKeyAreFoundByWhatTheyHoldOfTheClient() throws Exception {
        assertThat(
                        drafted(
                                """
                        create table kunden (kdnr int primary key, vorname varchar(40), nachname varchar(40), email varchar(80), mobil varchar(40), zus_in int);
                        create table termine (nr int primary key, kdnr int references kunden, gast_name varchar(60), gast_tel varchar(40), am date, stand varchar(20),
                          check (kdnr is not null or gast_name is not null));
                        create table zahlungen (nr int primary key, kdnr int references kunden, bon_text varchar(200), betrag numeric(8,2));
                        insert into kunden select 10000 + n, 'Anna', 'Lang' || n, 'a' || n || '@post.example', '0171 12340' || n, case when n = 7 then 10008 end from generate_series(10, 69) n;
                        insert into termine select n, 10000 + n, null, null, '2025-05-05', case when n % 2 = 0 then 'geplant' else 'erledigt' end from generate_series(10, 69) n;
                        insert into termine select 100 + n, null, 'Anna Lang' || n, '0171 12340' || n, '2025-05-05', 'erledigt' from generate_series(10, 20) n;
                        insert into zahlungen select n, 10000 + n, 'Beleg ' || n || ' Karte ####12' || n || ' EUR 10.00', 10 from generate_series(10, 69) n;
                        """))
                .contains("gast_tel_is_mobil: {match: {gast_tel: mobil}, where: \"kdnr is null\"}")
                .containsPattern("named: \\{mentions: \\[gast_name.*]")
                .contains("few short values that come back (erledigt, geplant)")
                .contains("merged: zus_in")
                .containsPattern("bon_text: suppress +# account: the last digits of cards")
                .contains("# no walk-in client was found");
    }

    @Test
    void whatStandsInAListOfArticlesIsNobodys() throws Exception {
        assertThat(
                        drafted(
                                """
                        create table kunden (kdnr int primary key, vorname varchar(40), nachname varchar(40), email varchar(80));
                        create table artikel (artnr int primary key, bez varchar(60));
                        create table posten (nr int primary key, kdnr int references kunden, bez varchar(60), zz varchar(60), preis numeric(8,2));
                        insert into kunden select n, 'Anna', 'Lang' || n, 'a' || n || '@post.example' from generate_series(1, 60) n;
                        insert into artikel select n, 'Pflege' || n from generate_series(1, 60) n;
                        insert into posten select n, n, 'Pflege' || n, 'Wort' || n, 10 from generate_series(1, 60) n;
                        """))
                .contains("bez: {keep: \"values are those of artikel.bez\"}   # thing:")
                .containsPattern("zz: .*# DECISION");
    }

    @Test
    void numbersWithZerosBeforeThemAreKeys() throws Exception {
        assertThat(
                        drafted(
                                """
                        create table kunden (kdnr int primary key, vorname varchar(40), nachname varchar(40), email varchar(80));
                        create table belege (belnr int primary key, kdnr varchar(10), summe numeric(8,2));
                        create table zahlungen (lfd int primary key, belnr int, inhaber varchar(60));
                        create table zusfuehr (lfd int primary key, kdnr_alt int, kdnr_neu int);
                        insert into kunden select 10000 + n, 'Anna', 'Lang' || n, 'a' || n || '@post.example' from generate_series(1, 60) n;
                        insert into belege select 30000 + n, '0' || (10000 + n), 10 from generate_series(1, 60) n;
                        insert into zahlungen select n, 30000 + n, 'Anna Lang' || n from generate_series(1, 60) n;
                        insert into zusfuehr select n, 9000 + n, 10000 + n from generate_series(1, 10) n;
                        """))
                .containsPattern("belege:\\n    link: kdnr +# 100 % of its values are in kunden.kdnr")
                .containsPattern("zahlungen:\\n    link: \\{via: belege, by: belnr}")
                .contains("merged: {table: zusfuehr, from: kdnr_alt, to: kdnr_neu}");
    }

    @Test
    void keysThatAreCutFromNamesAreFoundWhereverTheyStand() throws Exception {
        String unit = drafted(
                """
                create table customer (cust_key varchar(10) primary key, first_name varchar(40), last_name varchar(40));
                create table dup_merge (id int primary key, loser_key varchar(10), winner_key varchar(10));
                create table referral (id int primary key, referrer_key varchar(10) references customer, referred_key varchar(10));
                create table campaign (id int primary key, recipients text[]);
                insert into customer select 'BERGANN' || lpad(n::text, 2, '0'), 'Anna', 'Berger' from generate_series(1, 60) n;
                insert into dup_merge select n, 'VOGTANN' || lpad(n::text, 2, '0'), 'BERGANN' || lpad(n::text, 2, '0') from generate_series(1, 30) n;
                insert into referral select n, 'BERGANN01', 'BERGANN' || lpad(n::text, 2, '0') from generate_series(1, 30) n;
                insert into campaign select n, array['BERGANN' || lpad(n::text, 2, '0'), 'BERGANN60'] from generate_series(1, 30) n;
                """);

        assertThat(unit)
                .contains("merged: {table: dup_merge, from: loser_key, to: winner_key}")
                .containsPattern("loser_key: \\{pseudonym: .*written like the clients' keys")
                .contains("referrer_key: {by: referrer_key}", "referred_key: {by: referred_key}")
                .contains("link: {mentions: [recipients]}");
    }

    @Test
    void aTillsNumbersDatesAndContactsAreTakenForWhatTheyAre() throws Exception {
        String unit = drafted(
                """
                create table kunden (kdnr int primary key, vn varchar(40), nn varchar(40), tel varchar(40), gebdat varchar(20));
                create table telix (id int primary key, kdnr int, nr bigint);
                create table rechn (rnr varchar(20) primary key, kdnr int, betrag numeric(10,2));
                create table gutsch (id int primary key, gnr varchar(20), kdnr int, betrag numeric(10,2));
                create table termine (tid int primary key, kdnr int, datum varchar(20), name_frei varchar(60));
                create table liefer (liefnr int primary key, firma varchar(40), ansp varchar(60));
                insert into kunden select 1000 + n, 'Anna', 'Lang' || chr(96 + n), '0521 ' || (400000 + n), '0' || (1 + n % 9) || '.03.19' || (60 + n) from generate_series(1, 26) n;
                insert into telix select n, 1000 + n, 49521400000 + n from generate_series(1, 26) n;
                insert into rechn select 'R2014-' || (1000 + n), 1000 + n % 9, 20 from generate_series(1, 26) n;
                insert into gutsch select n, 'G14' || (1000 + n), 1000 + n % 9, 20 from generate_series(1, 26) n;
                insert into termine select n, case when n > 20 then null else 1000 + n end, '0' || (1 + n % 9) || '.03.19' || (60 + n), case when n > 20 then 'Anna Lang' || chr(96 + n) end from generate_series(1, 26) n;
                insert into liefer values (1, 'Farben GmbH', 'Kurt Lang');
                """);

        assertThat(unit)
                .containsPattern("nr: suppress +# phone: echo")
                .containsPattern("rnr: \\{keep: .*DECISION: key: key of the row")
                .containsPattern("gnr: \\{keep: .*DECISION: key: each row has its own")
                .containsPattern("datum: \\{keep: \"dates written as text\"}")
                .containsPattern("named: \\{mentions: \\[name_frei]}")
                .contains("- {table: liefer, name: [ansp]}");
    }

    private static String drafted(String script) throws Exception {
        try (var connection = TestPostgres.emptyDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(script);
            return MapDrafter.draft(connection, "few", Optional.empty()).yaml();
        }
    }

    @Test
    void theHeadCountsAllLinesThatWaitForADecision() throws Exception {
        try (var connection = TestMariaDb.emptyDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table clients (id int primary key, first_name text, last_name text, email text, zz int) engine=MyISAM");
            DraftedMap unit = MapDrafter.draft(connection, "loose", Optional.empty());

            List<String> waiting = unit.yaml()
                    .lines()
                    .filter(line -> line.contains("DECISION") && !line.contains("lines say DECISION"))
                    .toList();
            assertThat(waiting)
                    .anyMatch(line -> line.startsWith("# atomic: no"))
                    .hasSizeGreaterThan(1);
            assertThat(unit.decisions()).isEqualTo(waiting.size());
            assertThat(unit.yaml()).contains(waiting.size() + " lines say DECISION");
        }
    }

    private static final String HEALTH =
            """
            create table patients (id int primary key, first_name text, last_name text, dob date, email text, phone_home text, guardian_email text, guardian_phone text, emergency_phone text, employer_phone text, company_name text, employer text);
            create table encounters (id int primary key, patient_id int references patients, encounter_date timestamp, reason text);
            create table office_postcalendar_events (eid int primary key, patient_id int references patients, event_date date, updated_at timestamp);
            create table invoices (id int primary key, patient_id int references patients, invoice_date date, due_date date, total numeric(8,2));
            create table documents (id int primary key, foreign_id int, url text);
            create table audit_master (id int primary key, pid int, comments text);
            create table audit_details (id int primary key, audit_master_id int, field_value text);
            create table lab_order (uuid uuid primary key, patient_id int references patients, ordered_on date);
            create table lab_answers (id int primary key, answers_to uuid, result text);
            insert into patients select n, 'Anna', 'Müller' || n, '1980-01-01', 'a' || n || '@post.example', '0171 1234' || 100 + n, 'g' || n || '@post.example', '0171 2234' || 100 + n, '0171 3234' || 100 + n, '0171 4234' || 100 + n, 'Firma ' || n, 'Werk ' || n from generate_series(1001, 1040) n;
            insert into encounters select n, 1000 + n, '2025-05-05', 'cough' from generate_series(1, 40) n;
            insert into office_postcalendar_events select n, 1000 + n, '2025-05-05', now() from generate_series(1, 40) n;
            insert into invoices select n, 1000 + n, '2025-05-05', '2025-06-05', 50 from generate_series(1, 40) n;
            insert into documents select n, 1000 + n, 'file:///' || n from generate_series(1, 40) n;
            insert into audit_master select 500 + n, 1000 + n, null from generate_series(1, 40) n;
            insert into audit_details select n, 500 + n, 'x' || n from generate_series(1, 40) n;
            insert into lab_order select gen_random_uuid(), 1000 + n, '2025-05-05' from generate_series(1, 40) n;
            insert into lab_answers select row_number() over (), uuid, 'negative' from lab_order;
            """;

    @Test
    void linksWithoutAForeignKeyAreFoundOverTwoStepsAndByOtherNames() throws Exception {
        assertThat(drafted(HEALTH))
                .containsPattern("documents:\\n    link: foreign_id +# DECISION")
                .contains("link: {via: audit_master, by: audit_master_id}")
                .containsPattern("link: \\{via: lab_order, by: answers_to\\} +# DECISION: 100 %");
    }

    @Test
    void visitsAndWhatIsStillToComeAreReadFromDates() throws Exception {
        assertThat(drafted(HEALTH))
                .contains("- {table: encounters, column: encounter_date}")
                .contains("- {table: office_postcalendar_events, column: event_date}")
                .contains("- {table: invoices, column: invoice_date}")
                .contains("where: \"event_date > :now\"")
                .contains("where: \"encounter_date > :now\"")
                .contains("where: \"due_date > :now\"");
    }

    @Test
    void whatBelongsToOthersIsNeitherAFinderNorASalon() throws Exception {
        assertThat(drafted(HEALTH))
                .contains("email: [email]\n")
                .contains("phone: [phone_home]\n")
                .doesNotContain("tenant:");
    }

    @Test
    void aPersonMayNameTheClientTable() throws Exception {
        try (var connection = TestPostgres.emptyDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table zz (id int primary key, aa text); create table price (id int primary key)");

            assertThat(MapDrafter.draft(connection, "odd", Optional.of("zz")).yaml())
                    .contains("table: zz");
            assertThatThrownBy(() -> MapDrafter.draft(connection, "odd", Optional.of("yy")))
                    .isInstanceOf(NoClientTableException.class)
                    .hasMessageContaining("yy");
            assertThatThrownBy(() -> MapDrafter.draft(connection, "odd", Optional.empty()))
                    .isInstanceOf(NoClientTableException.class)
                    .hasMessageContaining("--client");
        }
    }

    @Test
    void noValueOfAClientStandsInADraft() throws Exception {
        ExpectedDraft till = ExpectedDraft.of("till");
        String unit = till.drafted(TestPostgres.emptyDatabase()).yaml();

        assertThat(unit).doesNotContain("Müller", "Özdemir", "web.example", "0171/2");
    }
}
