package org.lethe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.plan.PlanRunner;
import org.lethe.erasure.plan.Statement;
import org.lethe.testing.TestPlans;
import org.lethe.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class PlannedAnewTest {

    private static final Statement ANEW = new Statement("anew", "select 1 as anew where 1 = :#n", 1, true, true);
    private static final Statement KEPT = new Statement("kept", "select 1 as kept where 1 = :#n", 1, true, false);

    @Test
    void theServerKeepsNoPlanOfAStatementWhoseBestWayDependsOnItsValues() throws Exception {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("prepareThreshold", "2");
        var database = new SingleConnectionDataSource(
                DriverManager.getConnection(TestPostgres.emptyDatabaseUrl(), properties), true);
        try (PlanRunner unit = TestPlans.runners().start("anew", List.of(ANEW, KEPT), database)) {
            for (int i = 0; i < 4; i++) {
                assertThat(unit.query(ANEW, Map.of("n", 1))).hasSize(1);
                assertThat(unit.query(KEPT, Map.of("n", 1))).hasSize(1);
            }

            assertThat(JdbcClient.create(database)
                            .sql("select statement from pg_prepared_statements")
                            .query(String.class)
                            .list())
                    .anyMatch(kept -> kept.contains("as kept"))
                    .noneMatch(kept -> kept.contains("as anew"));
        } finally {
            database.destroy();
        }
    }
}
