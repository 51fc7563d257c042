package org.lethe.erasure.contract;

import javax.sql.DataSource;
import org.lethe.testing.TestMariaDb;

class MariaDbTenantsTest extends TenantsContract {

    @Override
    DataSource emptyDatabase() {
        return TestMariaDb.emptyDatabase();
    }
}
