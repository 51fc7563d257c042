package org.lethe.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.lethe.platform.demo.SampleSalon;

/** The database of the sample salon as it is on one day; made once, and copied for every test that asks for it. */
public final class TestSeerose {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    private TestSeerose() {}

    private static final class Template {
        static final String NAME = TestPostgres.template(database -> SampleSalon.create(database, CLOCK));
    }

    public static DataSource database() {
        return TestPostgres.copyOf(Template.NAME);
    }
}
