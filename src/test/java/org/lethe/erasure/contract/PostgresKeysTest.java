package org.lethe.erasure.contract;

import javax.sql.DataSource;
import org.lethe.testing.TestPostgres;

class PostgresKeysTest extends KeysContract {

    @Override
    DataSource emptyDatabase() {
        return TestPostgres.emptyDatabase();
    }
}
