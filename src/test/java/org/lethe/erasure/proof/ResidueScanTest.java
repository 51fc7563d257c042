package org.lethe.erasure.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.map.MapReader;
import org.lethe.erasure.redact.Kind;
import org.lethe.person.HashKind;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.KnownHashes;
import org.lethe.person.NormalForms;

/** What holds on every database; see the subclasses. */
abstract class ResidueScanTest {

    private final IdentifyingValues anna = IdentifyingValues.of("DE")
            .firstName("Anna")
            .lastName("Müller")
            .email("anna@example.de")
            .phone("0171 2345678")
            .build();
    private DataSource database;

    abstract DataSource emptyDatabase();

    /** A column of lists of words. */
    abstract String listColumn();

    abstract String list(String one, String other);

    @BeforeEach
    void someTables() throws SQLException {
        database = emptyDatabase();
        run(
                "create table client (id int primary key, first_name varchar(40), last_name varchar(40), email varchar(80))");
        run("insert into client values (1, 'Anonym', 'Anonym', null), (2, 'Zoë', 'Ernst', 'zoe@example.de')");
        run("create table memo (id int primary key, text_of_it text, tags " + listColumn() + ", extra json)");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final ErasureMap MAP = MapReader.read(
            "residue.yaml",
            """
                    lethe: 1
                    name: residue
                    version: "1"
                    client: {table: client, key: id, finders: {firstName: first_name, lastName: last_name, email: email}}
                    tables: {client: {columns: {}}}
                    """);

    /** A residue without the keys of its rows. */
    private record Place(String table, String column, Kind kind, long rows) {

        static Place of(Residue residue) {
            return new Place(residue.table(), residue.column(), residue.kind(), residue.rows());
        }
    }

    private List<Place> scan(CellJudge judge) throws SQLException {
        return residue(judge).stream().map(Place::of).toList();
    }

    private List<Residue> residue(CellJudge judge) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new ResidueScan(judge, table -> {}).run(connection, MAP);
        }
    }

    @Test
    void rowsAreToldByKeysThatSayOfNobodyWhoTheyAre() throws SQLException {
        run("create table caller (phone bigint primary key, note varchar(80))");
        run("insert into caller values (491712345678, 'anna@example.de'), (4930987654, 'anna@example.de')");
        run("create table guest (name varchar(40) primary key, note varchar(80))");
        run("insert into memo values (7, 'anna@example.de', null, null), (9, 'anna@example.de', null, null)");
        run("insert into guest values ('Anna Müller', 'anna@example.de')");
        run("update client set last_name = 'anna@example.de' where id = 2");

        assertThat(residue(forgotten(anna)).stream()
                        .filter(residue -> residue.kind() == Kind.EMAIL)
                        .map(residue -> residue.table() + residue.keys()))
                .containsExactly("caller[]", "client[]", "guest[]", "memo[7, 9]");
    }

    @Test
    void textInBase64IsRead() throws SQLException {
        String note = Base64.getEncoder()
                .encodeToString("update x set lname='Weber', fname='Anna'".getBytes(StandardCharsets.UTF_8));
        run("insert into memo values (1, '" + note + "', null, null)");

        assertThat(scan(new GivenJudge(IdentifyingValues.of("DE")
                        .firstName("Anna")
                        .lastName("Weber")
                        .build())))
                .containsExactly(new Place("memo", "text_of_it", Kind.FULL_NAME, 1));
    }

    @Test
    void whoIsNoClientAndCalledAlikeIsNoResidue() throws SQLException {
        run("create table staff (id int primary key, given varchar(40), family varchar(40))");
        run("insert into staff values (1, 'Anna', 'Müller')");
        run("insert into memo values (1, 'bedient von Anna Müller', " + list("anna", "müller") + ", null),"
                + " (2, 'anna@example.de', null, null)");
        ErasureMap staffed = MapReader.read(
                "residue.yaml",
                """
                lethe: 1
                name: residue
                version: "1"
                client: {table: client, key: id, finders: {firstName: first_name, lastName: last_name, email: email}}
                tables: {client: {columns: {}}}
                ignore: {staff: staff}
                others: [{table: staff, firstName: given, lastName: family}]
                """);
        KnownHashes known = (kind, form) ->
                NormalForms.of(anna).getOrDefault(kind, Set.of()).contains(form);

        try (Connection connection = database.getConnection()) {
            assertThat(new ResidueScan(new KnownJudge(known, "DE"), table -> {}).run(connection, staffed))
                    .extracting(Place::of)
                    .containsExactly(new Place("memo", "text_of_it", Kind.EMAIL, 1));
        }
    }

    @Test
    void whoIsForgottenIsNoClientOfToday() throws SQLException {
        run("insert into client values (3, 'Anna', 'Weber', 'anna@example.de')");
        IdentifyingValues anna = IdentifyingValues.of("DE")
                .email("anna@example.de")
                .firstName("Anna")
                .lastName("Weber")
                .build();
        KnownHashes known = (kind, form) -> kind == HashKind.KEY
                ? form.equals("3")
                : NormalForms.of(anna).getOrDefault(kind, Set.of()).contains(form);

        assertThat(scan(new KnownJudge(known, "DE"))).extracting(Place::table).containsOnly("client");
    }

    private KnownJudge forgotten(IdentifyingValues... people) {
        Map<HashKind, Set<String>> all = new HashMap<>();
        for (IdentifyingValues person : people) {
            NormalForms.of(person)
                    .forEach((kind, forms) -> all.merge(kind, forms, (one, other) -> {
                        one.addAll(other);
                        return one;
                    }));
        }
        KnownHashes known = (kind, form) -> all.getOrDefault(kind, Set.of()).contains(form);
        return new KnownJudge(known, "DE");
    }

    @Test
    void aCleanDatabaseHasNone() throws SQLException {
        run("insert into memo values (1, 'Farbe 6/0 um 10:30 am 23.11.2026', null, null)");
        assertThat(scan(forgotten(anna))).isEmpty();
        assertThat(scan(new GivenJudge(anna))).isEmpty();
    }

    @Test
    void theForgottenAreFoundInTextListsAndJson() throws SQLException {
        run("insert into memo values (1, 'Tel. +49 (0)171/234 56 78', null, null),"
                + " (2, 'Frau Anna Müller rief an', null, null), (3, 'MUELLER, ANNA', null, null),"
                + " (4, 'x', " + list("neu", "Anna@Example.de") + ", null),"
                + " (5, 'y', null, '{\"an\": {\"mail\": \"anna+x@example.de\"}}')");
        List<Place> expected = List.of(
                new Place("memo", "extra", Kind.EMAIL, 1),
                new Place("memo", "tags", Kind.EMAIL, 1),
                new Place("memo", "text_of_it", Kind.PHONE, 1),
                new Place("memo", "text_of_it", Kind.FULL_NAME, 2));
        assertThat(scan(forgotten(anna))).containsExactlyElementsOf(expected);
        assertThat(scan(new GivenJudge(anna))).containsExactlyElementsOf(expected);
    }

    @Test
    void aNameSpreadOverTwoColumnsIsFound() throws SQLException {
        run("create table export (vorname varchar(40), nachname varchar(40))");
        run("insert into export values ('Anna', 'Müller'), ('Anna', 'Schmidt')");
        assertThat(scan(forgotten(anna))).containsExactly(new Place("export", "vorname+nachname", Kind.FULL_NAME, 1));
    }

    @Test
    void aLonePartOfANameAndOthersAreNone() throws SQLException {
        run("insert into memo values (1, 'Anna', null, null), (2, 'joanna@example.de', null, null),"
                + " (3, 'Peter Müller', null, null), (4, '0171 23456789', null, null)");
        assertThat(scan(forgotten(anna))).isEmpty();
    }

    @Test
    void whoIsAClientAgainIsNoResidue() throws SQLException {
        run("insert into client values (3, 'Anna', 'Müller', 'anna@example.de')");
        run("insert into memo values (1, 'Anna Müller, anna@example.de', null, null)");
        KnownJudge judge = forgotten(anna);
        assertThat(scan(judge)).isEmpty();
        assertThat(judge.returned()).isEqualTo(2);
    }

    @Test
    void aNoteOfAnotherClientMakesNobodyAClient() throws SQLException {
        run("alter table client add note text");
        run("update client set note = 'Empfohlen von Anna Müller, 0171 2345678, anna@example.de' where id = 2");
        run("insert into memo values (1, 'Tel. 0171 2345678', null, null)");
        KnownJudge judge = forgotten(anna);
        assertThat(scan(judge))
                .containsExactly(
                        new Place("client", "note", Kind.EMAIL, 1),
                        new Place("client", "note", Kind.PHONE, 1),
                        new Place("client", "note", Kind.FULL_NAME, 1),
                        new Place("memo", "text_of_it", Kind.PHONE, 1));
        assertThat(judge.returned()).isZero();
    }

    @Test
    void aColumnOfAClientStandsForItsOwnIdentifierOnly() throws SQLException {
        run("insert into client values (3, 'Ute', 'Ernst', 'anna@example.de, Anna Müller')");
        run("insert into memo values (1, 'Anna Müller, anna@example.de', null, null)");
        assertThat(scan(forgotten(anna)))
                .containsExactly(
                        new Place("client", "email", Kind.FULL_NAME, 1),
                        new Place("memo", "text_of_it", Kind.FULL_NAME, 1));
    }

    @Test
    void namesWithAnAbbreviationAnApostropheOrATitleAreFound() throws SQLException {
        run("insert into memo values (1, 'an Mary Jane St. John', null, null), (2, 'O’Brien, Duncan', null, null),"
                + " (3, 'bei Dr. Hans-Peter Gross', null, null)");
        List<Place> expected = List.of(new Place("memo", "text_of_it", Kind.FULL_NAME, 1));
        for (String name : List.of("Mary Jane St. John", "Duncan O'Brien", "Dr. Hans-Peter Groß")) {
            IdentifyingValues person = IdentifyingValues.of("DE").fullName(name).build();
            assertThat(scan(forgotten(person))).containsExactlyElementsOf(expected);
            assertThat(scan(new GivenJudge(person))).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void manyRowsAreCounted() throws SQLException {
        StringBuilder rows = new StringBuilder("insert into memo values (0, 'x', null, null)");
        for (int i = 1; i <= 3000; i++) {
            rows.append(", (")
                    .append(i)
                    .append(", '")
                    .append(i % 2 == 0 ? "an Anna Müller" : "Farbe")
                    .append("', null, null)");
        }
        run(rows.toString());
        assertThat(scan(forgotten(anna))).containsExactly(new Place("memo", "text_of_it", Kind.FULL_NAME, 1500));
    }

    @Test
    void oneSalonOfSeveralIsAskedForItsOwnRowsOnly() throws SQLException {
        run("alter table client add salon varchar(20)");
        run("update client set salon = 'nord'");
        run("insert into client values (3, 'Anna', 'Müller', 'anna@example.de', 'sued')");
        run("create table letter (salon varchar(20), sent_to varchar(80))");
        run(
                "insert into letter values ('nord', 'anna@example.de'), ('sued', 'anna@example.de'), ('nord', 'x@example.de')");
        run("insert into memo values (1, 'an Anna Müller', null, null), (2, 'Tel. 0171 2345678', null, null)");
        ErasureMap several = MapReader.read("several.yaml", SEVERAL);
        KnownJudge judge = forgotten(anna);

        try (Connection connection = database.getConnection()) {
            assertThat(SalonCodes.read(connection, several)).containsExactly("nord", "sued");
            assertThat(new ResidueScan(judge, table -> {}).run(connection, several, "nord"))
                    .extracting(Place::of)
                    .containsExactly(
                            new Place("letter", "sent_to", Kind.EMAIL, 1),
                            new Place("memo", "text_of_it", Kind.PHONE, 1));
            assertThat(judge.elsewhere()).as("of the client of the other salon").isEqualTo(2);
            assertThat(new ResidueScan(forgotten(anna), table -> {}).run(connection, several, "sued"))
                    .extracting(Place::of)
                    .containsExactly(new Place("memo", "text_of_it", Kind.PHONE, 1));
        }
    }

    private static final String SEVERAL =
            """
            lethe: 1
            name: several
            version: "1"
            tenant: {column: salon}
            client: {table: client, key: id, finders: {firstName: first_name, lastName: last_name, email: email}}
            tables: {client: {columns: {}}}
            """;
}
