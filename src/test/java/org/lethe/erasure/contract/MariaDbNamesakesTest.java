package org.lethe.erasure.contract;

import javax.sql.DataSource;
import org.lethe.testing.TestMariaDb;

class MariaDbNamesakesTest extends NamesakesContract {

    @Override
    DataSource emptyDatabase() {
        return TestMariaDb.emptyDatabase();
    }
}
