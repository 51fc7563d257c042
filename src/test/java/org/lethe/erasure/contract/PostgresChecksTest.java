package org.lethe.erasure.contract;

import javax.sql.DataSource;
import org.lethe.testing.TestPostgres;

class PostgresChecksTest extends ChecksContract {

    @Override
    DataSource emptyDatabase() {
        return TestPostgres.emptyDatabase();
    }

    @Override
    String documents() {
        return "jsonb";
    }
}
