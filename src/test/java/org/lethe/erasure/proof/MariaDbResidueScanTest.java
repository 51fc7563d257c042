package org.lethe.erasure.proof;

import javax.sql.DataSource;
import org.lethe.testing.TestMariaDb;

class MariaDbResidueScanTest extends ResidueScanTest {

    @Override
    DataSource emptyDatabase() {
        return TestMariaDb.emptyDatabase();
    }

    @Override
    String listColumn() {
        return "json";
    }

    @Override
    String list(String one, String other) {
        return "'[\"" + one + "\", \"" + other + "\"]'";
    }
}
