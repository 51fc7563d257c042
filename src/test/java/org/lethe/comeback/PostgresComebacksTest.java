package org.lethe.comeback;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.lethe.erasure.map.MapReader;
import org.lethe.testing.TestSeerose;

/** On the sample salon. */
class PostgresComebacksTest extends ComebacksContract {

    @Override
    RestoredSalon.Sample sample() {
        DataSource database = TestSeerose.database();
        return new RestoredSalon.Sample(database, MapReader.read(Path.of("src/main/resources/maps/seerose.yaml")));
    }
}
