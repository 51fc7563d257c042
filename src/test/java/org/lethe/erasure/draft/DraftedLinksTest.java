package org.lethe.erasure.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.testing.TestPostgres;

/** A practice without foreign keys whose tables write of many others. */
class DraftedLinksTest {

    private static final String PRACTICE =
            """
            create table patients (id int primary key, first_name text, last_name text, preferred_name text, birth_lname text, dob date, email text, phone_home text, allow_email text, hipaa_allowemail text, mothersname text);
            create table users (id int primary key, username text, fname text, lname text, email text);
            create table insurance_companies (id int primary key, title text);
            create table bills (id int primary key, patient_id int, payer_id int, who text, amount numeric(8,2), sender text);
            create table addresses (id int primary key, foreign_id int, line1 text);
            create table doc_link (id int primary key, document_id int, ref_table text, ref_id text);
            create table documents (id int primary key, name text, url text, pages int);
            create table reports (id int primary key, patient_id int, text text);
            create table results (id int primary key, document_id int, report_id int, comments text);
            create table merge_log (id int primary key, pid_gone int, pid_kept int references patients);
            create table encounters (id int primary key, patient_id int, encounter_date date, diagnosis text, reason text);
            insert into patients select n, 'Anna', 'Müller' || n, case when n % 9 = 0 then 'Änni' end, case when n % 7 = 0 then 'Kurz' || n end,
                '1980-01-01', 'a' || n || '@post.example', '0171 1234' || 100 + n, 'YES', case n % 2 when 0 then 'YES' else 'NO' end,
                case when n % 5 = 0 and n > 110 then 'Anna Müller' || n - 1 end from generate_series(101, 300) n;
            insert into users values (1, 'tkoch', 'Tina', 'Koch', 't@x.example'), (2, 'mbraun', 'Max', 'Braun', 'm@x.example'), (3, 'admin', 'Ada', 'Min', 'a@x.example');
            insert into insurance_companies select n, 'Kasse ' || n from generate_series(101, 112) n;
            insert into bills select n, 100 + n, 101 + n % 12, (array['tkoch', 'mbraun', 'admin'])[1 + n % 3], 50, 'a' || 100 + n || '@post.example' from generate_series(1, 150) n;
            insert into addresses select n, 100 + n, 'Postfach ' || n from generate_series(1, 12) n;
            insert into documents select n, 'Befund ' || n, 'file:///srv/docs/' || n || '/befund.pdf', 2 from generate_series(1, 120) n;
            insert into doc_link select n, n, case when n <= 100 then 'patients' else 'users' end, case when n <= 100 then 100 + n else 1 + n % 3 end from generate_series(1, 120) n;
            insert into reports select n, 100 + n, 'Laborbericht' from generate_series(1, 100) n;
            insert into results select n, 0, n, 'Wert in Ordnung, bitte Rückruf' from generate_series(1, 100) n;
            insert into merge_log select n, 900 + n, 100 + n from generate_series(1, 12) n;
            insert into reports values (901, 901, 'Laborbericht');
            insert into encounters select n, 100 + n, '2025-05-05', 'Husten', 'kam mit Anna Müller' || 200 + n || ' zusammen in die Praxis' from generate_series(1, 100) n;
            """;

    private static String map = "";

    @BeforeAll
    static void draft() throws Exception {
        try (var connection = TestPostgres.emptyDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(PRACTICE);
            map = MapDrafter.draft(connection, "practice", Optional.empty()).yaml();
        }
    }

    @Test
    void aTableThatNamesOtherTablesHangsOnThoseThatAreTheClients() {
        assertThat(table("doc_link"))
                .contains("by: ref_id, where: \"ref_table = 'patients'\"")
                .doesNotContain("users'");
    }

    @Test
    void whatATableOfLinksPointsAtHangsOnIt() {
        assertThat(table("documents")).contains("{via: doc_link, by: id, to: document_id}");
    }

    @Test
    void numbersOfASmallTableLeadToIt() {
        assertThat(table("bills")).contains("link: patient_id").doesNotContain("by: payer_id");
        assertThat(map).doesNotContain("  addresses:\n");
        assertThat(map).containsPattern("ignore:[\\s\\S]*addresses:");
    }

    @Test
    void aColumnWithValuesIsSoonerALinkThanOneWithoutAny() {
        assertThat(table("results")).contains("link: {via: reports, by: report_id}");
    }

    @Test
    void loginsOfStaffAreKept() {
        assertThat(table("bills")).contains("who: {keep: \"values are those of users.username\"}");
    }

    @Test
    void valuesSayWhatAnEMailAndAFileAre() {
        assertThat(table("bills")).containsPattern("sender: suppress +# email: values look like email");
        assertThat(table("documents")).containsPattern("url: suppress +# LOOK: photo:");
        assertThat(table("patients")).containsPattern("hipaa_allowemail: .*# flag:");
    }

    @Test
    void allNamesOfTheClientAreFinders() {
        assertThat(map).contains("firstName: [first_name, preferred_name]", "lastName: [last_name, birth_lname]");
    }

    @Test
    void relativesWhoAreClientsAreTakenOutOfOthersRowsAndOfRecordsThatAreKept() {
        assertThat(table("patients")).contains("mentions: [mothersname]");
        assertThat(table("encounters"))
                .containsPattern("mentions: \\[.*reason.*] *} +# DECISION: these records are kept");
    }

    @Test
    void rowsOfMergedRecordsThatAreGoneHangOnTheTableOfMerges() {
        assertThat(table("reports")).contains("{via: merge_log, by: patient_id, to: pid_gone}");
        assertThat(table("bills")).doesNotContain("merge_log");
    }

    private static String table(String name) {
        int from = map.indexOf("\n  " + name + ":");
        assertThat(from).as(name + " is in the map").isPositive();
        int end = map.indexOf("\n\n", from);
        return map.substring(from, end < 0 ? map.length() : end);
    }
}
