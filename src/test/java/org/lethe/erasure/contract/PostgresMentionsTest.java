package org.lethe.erasure.contract;

import javax.sql.DataSource;
import org.lethe.testing.TestPostgres;

class PostgresMentionsTest extends MentionsContract {

    @Override
    DataSource emptyDatabase() {
        return TestPostgres.emptyDatabase();
    }

    @Override
    String json() {
        return "json";
    }
}
