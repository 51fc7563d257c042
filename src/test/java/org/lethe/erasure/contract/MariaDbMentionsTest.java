package org.lethe.erasure.contract;

import javax.sql.DataSource;
import org.lethe.testing.TestMariaDb;

class MariaDbMentionsTest extends MentionsContract {

    @Override
    DataSource emptyDatabase() {
        return TestMariaDb.emptyDatabase();
    }

    @Override
    String json() {
        return "json";
    }
}
