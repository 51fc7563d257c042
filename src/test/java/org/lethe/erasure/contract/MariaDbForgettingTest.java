package org.lethe.erasure.contract;

import javax.sql.DataSource;
import org.lethe.testing.TestMariaDb;
import org.springframework.jdbc.core.simple.JdbcClient;

class MariaDbForgettingTest extends ForgettingContract {

    @Override
    DataSource emptyDatabase() {
        return TestMariaDb.emptyDatabase();
    }

    @Override
    void cut(JdbcClient sql) {
        sql.sql("select id from information_schema.processlist where db = database() and id <> connection_id()")
                .query(Long.class)
                .list()
                .forEach(id -> sql.sql("kill " + id).update());
    }

    @Override
    String jsonType() {
        return "json";
    }
}
