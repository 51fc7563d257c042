package org.lethe.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.erasure.MapOutdatedException;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonDatabase;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestPostgres;
import org.lethe.testing.TestSalons;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The route of a salon database's plan")
class SalonEnginesTest {

    private static final String MAP =
            """
            lethe: 1
            name: main
            version: "1"
            client: {table: kunde, key: id, finders: {lastName: name}}
            tables: {kunde: {columns: {name: {replace: Anonym}}}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final String url = TestPostgres.emptyDatabaseUrl();
    private final SalonDataSources sources = new SalonDataSources(2, Duration.ofSeconds(30));
    private final CamelContext camel = new DefaultCamelContext();
    private final SalonEngines unit =
            new SalonEngines(sources, new CamelPlanRunners(camel), camel, SettableClock.at("2026-11-23T09:00:00Z"));

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("map.yaml"), MAP);
        sql("create table kunde (id int primary key, name text)");
        camel.start();
    }

    @AfterEach
    void close() {
        unit.close();
        camel.stop();
        sources.close();
    }

    @Test
    void endsWhereTheDatabaseCannotBeInstalled() {
        sql("create view lethe_journal as select 1 as nothing");

        Throwable refused = catchThrowable(() -> unit.database(salon("Europe/Berlin"), "main"));

        assertThat(refused).isInstanceOf(RuntimeException.class).isNotInstanceOf(MapOutdatedException.class);
        assertThat(camel.getRoutes()).isEmpty();
    }

    @Test
    void endsWhenTheSettingsOfTheSalonHaveChanged() {
        unit.database(salon("Europe/Berlin"), "main");
        String before = camel.getRoutes().get(0).getId();

        unit.database(salon("Europe/Lisbon"), "main");

        assertThat(camel.getRoutes()).singleElement().satisfies(route -> assertThat(route.getId())
                .isNotEqualTo(before));
    }

    private Salon salon(String zone) {
        String map = folder.resolve("map.yaml").toString();
        return TestSalons.of(
                "seerose", ZoneId.of(zone), new SalonDatabase("main", url, "postgres", "postgres", map, true));
    }

    private void sql(String statement) {
        JdbcClient.create(sources.of(salon("UTC").leading(), ZoneId.of("UTC")))
                .sql(statement)
                .update();
    }
}
