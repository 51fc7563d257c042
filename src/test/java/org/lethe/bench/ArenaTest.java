package org.lethe.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.PrintWriter;
import java.io.Writer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

class ArenaTest {

    private static Arena arena;

    @BeforeAll
    static void buildAThousandClients() throws Exception {
        Arena.Server server = Arena.Server.at(TestPostgres.emptyDatabaseUrl(), "postgres", "postgres");
        arena = Arena.open(server, 0.001, 1, new PrintWriter(Writer.nullWriter()));
    }

    @AfterAll
    static void drop() throws Exception {
        arena.close();
    }

    @Test
    void givesEveryClientTheSameRows() {
        assertThat(count("select count(*) from client")).isEqualTo(1000);
        assertThat(count("select count(*) from (select 1 from appointment group by client_id having count(*) = 5) x"))
                .isEqualTo(1000);
        assertThat(count("select count(*) from (select 1 from client_note group by client_id having count(*) = 2) x"))
                .isEqualTo(1000);
        assertThat(count("select count(*) from client where last_visit_on < current_date - 1095"))
                .isEqualTo(100);
    }

    @Test
    void forgetsByHandInOneSweepAndOneByOne() throws Exception {
        ByHand byHand = new ByHand(arena.database());
        long[] keys = arena.fresh(30);
        byHand.sweep(keys);
        byHand.single(arena.fresh(1)[0]);
        assertThat(count("select count(*) from client where last_name = 'Anonym'"))
                .isEqualTo(31);
        assertThat(count("select count(*) from sale where client_name = 'Anonym'"))
                .isEqualTo(155);
    }

    @Test
    void runsOutOfClientsWithAWord() {
        assertThatIllegalStateException().isThrownBy(() -> arena.fresh(1001)).withMessageContaining("--scale");
    }

    private static long count(String query) {
        return JdbcClient.create(arena.database()).sql(query).query(Long.class).single();
    }
}
