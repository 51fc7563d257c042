package org.lethe.erasure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.check.Finding;
import org.lethe.testing.TestPostgres;

class PostgresChecksTest extends ChecksContract {

    @Override
    DataSource emptyDatabase() {
        return TestPostgres.emptyDatabase();
    }

    @Override
    String documents() {
        return "jsonb";
    }

    @Test
    void rowsThatAreInUseForAMomentSayNothingAboutTheMap() throws Exception {
        DataSource database = emptyDatabase();
        SalonUnderTest salon = salonIn(database);
        salon.sql
                .sql(
                        "do $$ begin execute format('alter database %I set lock_timeout = ''300ms''', current_database()); end $$")
                .update();
        try (Connection till = database.getConnection();
                Statement statement = till.createStatement()) {
            till.setAutoCommit(false);
            statement.execute("update kunde set stufe = stufe");
            CompletableFuture<Void> goesOn = CompletableFuture.runAsync(() -> {
                try {
                    statement.execute("select pg_sleep(0.7)");
                    till.commit();
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(salon.unit.check().errors()).isEmpty();
            goesOn.join();
        }
    }

    @Test
    void theFunctionOfATriggerThatIsRefusedIsTold() {
        SalonUnderTest salon = salonIn(emptyDatabase());
        salon.sql
                .sql("create function landesname() returns trigger language plpgsql as"
                        + " $$ begin new.land := 'Deutschland'; return new; end $$")
                .update();
        salon.sql
                .sql("create trigger t before update on bon for each row execute function landesname()")
                .update();

        assertThat(salon.unit.check().errors())
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .contains("tables.bon", "SQL state 22001", "in function landesname")
                .doesNotContain("Deutschland");
    }
}
