package org.lethe.erasure.contract;

import javax.sql.DataSource;
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
}
