package org.lethe.erasure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lethe.testing.TestMariaDb;

class MariaDbChecksTest extends ChecksContract {

    @Override
    DataSource emptyDatabase() {
        return TestMariaDb.emptyDatabase();
    }

    @Override
    String documents() {
        return "json";
    }

    @Test
    void theColumnThatTheDatabaseNamesIsTold() {
        assertThat(errors("zeichen: suppress", "zeichen: {regenerate: \"repeat('x', 50)\"}"))
                .singleElement()
                .asString()
                .contains("tables.bon", "SQL state 22001", "column zeichen");
    }
}
