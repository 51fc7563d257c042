package org.lethe.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

class SampleSalonTest {

    private static final Clock NOVEMBER = clock("2026-11-23T10:00:00Z");

    private static DataSource seerose;
    private static JdbcClient sql;

    @BeforeAll
    static void makeTheSalon() {
        seerose = TestPostgres.emptyDatabase();
        SampleSalon.create(seerose, NOVEMBER);
        sql = JdbcClient.create(seerose);
    }

    @Test
    void hasFiveHundredClientsOverSixYears() {
        assertThat(count("select count(*) from client")).isEqualTo(500);
        assertThat(count("select count(distinct date_part('year', sold_at)) from sale"))
                .isGreaterThanOrEqualTo(6);
        assertThat(count("select count(*) from sale where sold_at > '2026-11-23T10:00:00Z'"))
                .isZero();
    }

    @Test
    void leavesNoTableEmpty() {
        List<String> tables = sql.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list();
        assertThat(tables).hasSize(18).allSatisfy(table -> assertThat(count("select count(*) from " + table))
                .as(table)
                .isPositive());
        assertThat(count("select count(*) from mv_client_search")).isGreaterThan(400);
    }

    @Test
    void givesOneInThreeNoEmailAndManyAPhoneInEveryNotation() {
        assertThat(count("select count(*) from client where email is null")).isBetween(140L, 200L);
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        List<String> written = sql.sql("select mobile from client where mobile is not null"
                        + " union all select landline from client where landline is not null")
                .query(String.class)
                .list();
        assertThat(written).hasSizeGreaterThan(300).allSatisfy(number -> assertThat(
                        phones.isValidNumber(phones.parse(number, "DE")))
                .as(number)
                .isTrue());
        assertThat(written)
                .anyMatch(n -> n.startsWith("0049"))
                .anyMatch(n -> n.contains("/"))
                .anyMatch(n -> n.startsWith("+49 (0)"));
    }

    @Test
    void balancesToTheCent() {
        assertThat(
                        count(
                                "select count(*) from sale s where total <> (select sum(total) from sale_line where sale_id = s.id)"))
                .isZero();
        assertThat(count("select count(*) from sale s where status = 'paid'"
                        + " and total + tip <> (select sum(amount) from payment where sale_id = s.id)"))
                .isZero();
        assertThat(count("select count(*) from voucher v"
                        + " where balance <> (select sum(amount) from voucher_movement where voucher_id = v.id)"))
                .isZero();
    }

    @Test
    void knowsGuardsHoldsMergersAndFamilies() {
        assertThat(
                        count(
                                "select count(distinct client_id) from appointment where status = 'booked' and starts_at > '2026-11-23T10:00:00Z'"))
                .isGreaterThan(20);
        assertThat(count("select count(*) from voucher where balance > 0")).isGreaterThan(10);
        assertThat(count("select count(*) from sale where status = 'open'")).isPositive();
        assertThat(count("select count(*) from treatment_record where kind = 'medical'"))
                .isGreaterThan(40);
        assertThat(count("select count(*) from client where merged_into is not null"))
                .isGreaterThan(15);
        assertThat(
                        count(
                                "select count(*) from (select 1 from client where email is not null group by email having count(*) > 1) f"))
                .isGreaterThan(10);
        assertThat(count("select count(*) from sale_line where guest_id <> payer_id"))
                .isGreaterThan(100);
        assertThat(count("select count(*) from client where is_walk_in and client_no = '0'"))
                .isEqualTo(1);
    }

    @Test
    void keepsTheClientsOfTheDocumentationAsTheyAre() {
        assertThat(client("K-10042"))
                .containsEntry("last_name", "Müller")
                .containsEntry("email", "anna.mueller@post.example");
        assertThat(client("K-10077"))
                .containsEntry("last_name", "Yılmaz")
                .containsEntry("email", "mehmet.yilmaz@post.example");
        assertThat(client("K-10118")).containsEntry("mobile", "(0171) 392 0018");
        for (String free : List.of("K-10042", "K-10077", "K-10118")) {
            long id = (Long) client(free).get("id");
            assertThat(count("select count(*) from appointment where status = 'booked' and client_id = " + id))
                    .isZero();
            assertThat(count("select count(*) from voucher where balance > 0 and client_id = " + id))
                    .isZero();
            assertThat(count("select count(*) from treatment_record where kind = 'medical' and client_id = " + id))
                    .isZero();
            assertThat(count("select count(*) from appointment where client_id = " + id))
                    .isGreaterThan(8);
            assertThat(count(
                            "select count(*) from client where lower(email) = (select lower(email) from client where id = "
                                    + id + ")"))
                    .isEqualTo(1);
        }
    }

    @Test
    void isTheSameAtEveryDateExceptForTheDays() {
        DataSource later = TestPostgres.emptyDatabase();
        SampleSalon.create(later, clock("2027-02-07T23:30:00Z"));
        String cards =
                "select string_agg(client_no || first_name || last_name || coalesce(email, '') || coalesce(mobile, '')"
                        + " || coalesce(notes, ''), '|' order by id) from client";
        String takings = "select sum(total) from sale";
        JdbcClient other = JdbcClient.create(later);
        assertThat(other.sql(cards).query(String.class).single())
                .isEqualTo(sql.sql(cards).query(String.class).single());
        assertThat(other.sql(takings).query(BigDecimal.class).single())
                .isEqualTo(sql.sql(takings).query(BigDecimal.class).single());
    }

    @Test
    void refusesToRunTwice() {
        assertThat(SampleSalon.exists(seerose)).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> SampleSalon.create(seerose, NOVEMBER))
                .withMessageContaining("already");
        assertThat(count("select count(*) from client")).isEqualTo(500);
    }

    @Test
    void hasAMapThatNamesEveryColumnOfEveryTable() {
        Map<String, Map<String, Object>> tables = SampleMap.tables();
        Map<String, Object> ignored = SampleMap.ignored();
        sql.sql("select table_name, column_name from information_schema.columns where table_schema = 'public'"
                        + " and table_name <> 'mv_client_search' order by 1, ordinal_position")
                .query((row, i) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(column -> assertThat(ignored.containsKey(column.getKey())
                                || SampleMap.decides(tables.get(column.getKey()), column.getValue()))
                        .as("%s.%s", column.getKey(), column.getValue())
                        .isTrue());
    }

    @Test
    void hasReportsAndInvariantsThatRun() {
        SampleMap.reports()
                .forEach((name, query) ->
                        assertThat(sql.sql(query).query().listOfRows()).as(name).isNotEmpty());
        SampleMap.invariants().forEach(query -> assertThat(
                        sql.sql(query.replace("{clients}", "true")).query().listOfRows())
                .isNotEmpty());
    }

    private static Map<String, Object> client(String number) {
        return sql.sql("select * from client where client_no = :number")
                .param("number", number)
                .query()
                .singleRow();
    }

    private static long count(String query) {
        return sql.sql(query).query(Long.class).single();
    }

    private static Clock clock(String now) {
        return Clock.fixed(Instant.parse(now), SampleSalon.ZONE);
    }
}
