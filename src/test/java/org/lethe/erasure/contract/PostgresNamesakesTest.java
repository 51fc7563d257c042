package org.lethe.erasure.contract;

import javax.sql.DataSource;
import org.lethe.testing.TestPostgres;

class PostgresNamesakesTest extends NamesakesContract {

    @Override
    DataSource emptyDatabase() {
        return TestPostgres.emptyDatabase();
    }
}
