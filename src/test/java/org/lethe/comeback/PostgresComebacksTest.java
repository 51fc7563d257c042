package org.lethe.comeback;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.lethe.erasure.map.MapReader;
import org.lethe.platform.demo.SampleSalon;
import org.lethe.testing.TestPostgres;

/** On the sample salon. */
class PostgresComebacksTest extends ComebacksContract {

    @Override
    RestoredSalon.Sample sample() {
        DataSource database = TestPostgres.emptyDatabase();
        SampleSalon.create(database, Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));
        return new RestoredSalon.Sample(database, MapReader.read(Path.of("src/main/resources/maps/seerose.yaml")));
    }
}
