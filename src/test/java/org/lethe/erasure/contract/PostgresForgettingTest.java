package org.lethe.erasure.contract;

import javax.sql.DataSource;
import org.lethe.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresForgettingTest extends ForgettingContract {

    @Override
    DataSource emptyDatabase() {
        return TestPostgres.emptyDatabase();
    }

    @Override
    void cut(JdbcClient sql) {
        sql.sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")
                .query()
                .listOfRows();
    }

    @Override
    String jsonType() {
        return "jsonb";
    }
}
