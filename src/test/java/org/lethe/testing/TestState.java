package org.lethe.testing;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** An empty state store of the hub; made once, and copied for every test that asks for it. */
public final class TestState {

    private TestState() {}

    private static final class Template {
        static final String NAME = TestPostgres.template(
                database -> Flyway.configure().dataSource(database).load().migrate());
    }

    public static DataSource database() {
        return TestPostgres.copyOf(Template.NAME);
    }

    /** Its JDBC address; user and password are {@code postgres}. */
    public static String url() {
        return TestPostgres.urlOfCopy(Template.NAME);
    }
}
