package org.lethe.erasure.contract;

import javax.sql.DataSource;
import org.lethe.testing.TestPostgres;

class PostgresTenantsTest extends TenantsContract {

    @Override
    DataSource emptyDatabase() {
        return TestPostgres.emptyDatabase();
    }
}
