package org.lethe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.ForgetHooks;
import org.lethe.erasure.MappedDatabase;
import org.lethe.platform.PlanCamel;
import org.lethe.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

class EnginesTest {

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
    void findTheSameDueAsTheQueryByHandAndForgetThemAll() throws Exception {
        assertThat(new DueContest().run(arena)).hasSize(2);
        try (PlanCamel camel = new PlanCamel();
                MappedDatabase engine = Engines.open(arena, camel, "bench")) {
            Engines.sweep(engine, arena.fresh(200), 2, ForgetHooks.NONE);
        }
        long forgotten = JdbcClient.create(arena.database())
                .sql("select count(*) from client where last_name = 'Anonym' and email is null")
                .query(Long.class)
                .single();
        assertThat(forgotten).isEqualTo(200);
    }
}
