package org.lethe.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lethe.salon.SalonDatabase;
import org.lethe.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Connections to a salon database of PostgreSQL")
class SalonDataSourcesTest {

    private final SalonDatabase database =
            new SalonDatabase("main", TestPostgres.emptyDatabaseUrl(), "postgres", "postgres", "none.yaml", true);

    @Test
    void haveTheClocksOfTheSalonThoughOthersShareTheDatabase() {
        try (SalonDataSources unit = new SalonDataSources(1, Duration.ofSeconds(30))) {
            assertThat(local(unit, "America/New_York")).isEqualTo("2026-11-23 07:30:00");
            assertThat(local(unit, "Europe/Berlin")).isEqualTo("2026-11-23 13:30:00");
            assertThat(local(unit, "UTC")).isEqualTo("2026-11-23 12:30:00");
            assertThat(local(unit, "-03:30")).isEqualTo("2026-11-23 09:00:00");
            assertThat(unit.of(database, ZoneId.of("UTC"))).isSameAs(unit.of(database, ZoneId.of("UTC")));
        }
    }

    @Test
    void areNoMoreThanTheSettingSaysWhateverTheZones() throws Exception {
        try (SalonDataSources unit = new SalonDataSources(1, Duration.ofSeconds(30));
                Connection one = unit.of(database, ZoneId.of("Europe/Berlin")).getConnection()) {
            assertThat(one.isValid(1)).isTrue();
            assertThatThrownBy(
                            () -> unit.of(database, ZoneId.of("Europe/Lisbon")).getConnection())
                    .isInstanceOf(SQLTransientConnectionException.class);
        }
    }

    private String local(SalonDataSources unit, String zone) {
        return JdbcClient.create(unit.of(database, ZoneId.of(zone)))
                .sql("select cast(cast(cast('2026-11-23T12:30:00Z' as timestamptz) as timestamp) as text)")
                .query(String.class)
                .single();
    }
}
