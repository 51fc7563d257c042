package org.lethe.erasure.proof;

import javax.sql.DataSource;
import org.lethe.testing.TestPostgres;

class PostgresResidueScanTest extends ResidueScanTest {

    @Override
    DataSource emptyDatabase() {
        return TestPostgres.emptyDatabase();
    }

    @Override
    String listColumn() {
        return "text[]";
    }

    @Override
    String list(String one, String other) {
        return "array['" + one + "', '" + other + "']";
    }
}
