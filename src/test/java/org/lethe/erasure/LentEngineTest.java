package org.lethe.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.map.MapReader;
import org.lethe.erasure.plan.PlanRunner;
import org.lethe.erasure.plan.PlanRunners;
import org.lethe.erasure.plan.Statement;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestPlans;
import org.lethe.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** While a check that fails is repeated minute by minute, a batch under way keeps its engine; afterwards none is left open. */
class LentEngineTest {

    private static final ErasureMap MAP = MapReader.read(
            "test.yaml",
            """
            lethe: 1
            name: lent
            version: "1"
            client: {table: kunde, key: id, finders: {name: name}}
            tables:
              kunde: {columns: {name: {replace: Anonym}}}
            """);

    private final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    private final DataSource database = TestPostgres.emptyDatabase();
    private final JdbcClient sql = JdbcClient.create(database);
    private final Counted runners = new Counted();

    private Compiled unit() {
        return unit(database);
    }

    private Compiled unit(DataSource where) {
        sql.sql("create table kunde (id int primary key, name text)").update();
        DatabaseSettings settings = new DatabaseSettings("DE", ZoneId.of("Europe/Berlin"));
        return new Compiled(
                MAP, where, runners, (plan, runner) -> new Engine(plan, runner, settings, clock, null), clock);
    }

    @Test
    void anEngineAtWorkStaysOpenHoweverOftenItIsReplaced() {
        Compiled unit = unit();
        unit.verified(engine -> {
            sql.sql("alter table kunde add kosename text").update();
            for (int minute = 0; minute < 4; minute++) {
                clock.advance(Duration.ofMinutes(1));
                assertThatThrownBy(() -> unit.verified(other -> other)).isInstanceOf(MapOutdatedException.class);
            }
            assertThat(runners.open)
                    .contains(engine.runner())
                    .as("and the newest")
                    .hasSize(2);
            return engine;
        });

        assertThat(runners.open).hasSize(1);
        unit.close();
        assertThat(runners.open).isEmpty();
    }

    @Test
    void workThatFailsGivesItsEngineBack() {
        Compiled unit = unit();
        assertThatThrownBy(() -> unit.reading(engine -> {
                    unit.close();
                    assertThat(runners.open).hasSize(1);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(runners.open).isEmpty();
    }

    @Test
    void aDatabaseThatGoesAwayWhileItIsLookedAtLeavesNothingOpen() {
        DataSource going = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                if (!runners.open.isEmpty()) {
                    throw new SQLException("gone", "08006");
                }
                return super.getConnection();
            }
        };
        Compiled unit = unit(going);

        assertThatThrownBy(() -> unit.verified(engine -> engine)).hasRootCauseMessage("gone");
        assertThat(runners.started).isEqualTo(1);
        assertThat(runners.open).isEmpty();
    }

    /** Counts the runners that are open. */
    private static final class Counted implements PlanRunners {

        private final Set<PlanRunner> open = new HashSet<>();
        private int started;

        @Override
        public PlanRunner start(String name, Collection<Statement> statements, DataSource where) {
            PlanRunner runner = TestPlans.runners().start(name, statements, where);
            PlanRunner counted = new PlanRunner() {
                @Override
                public List<Map<String, Object>> query(Statement statement, Map<String, Object> parameters) {
                    return runner.query(statement, parameters);
                }

                @Override
                public int update(Statement statement, Map<String, Object> parameters) {
                    return runner.update(statement, parameters);
                }

                @Override
                public void close() {
                    open.remove(this);
                    runner.close();
                }
            };
            open.add(counted);
            started++;
            return counted;
        }
    }
}
