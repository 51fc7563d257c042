package org.lethe.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @Test
    void whoeverLooksForItOnAnotherPortIsToldWhereItRunsAndLeavesItRunning(@TempDir Path home) throws Exception {
        int port = free();
        int other = free();
        try (EmbeddedDatabase running = EmbeddedDatabase.start(home, port, "secret")) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home, other, "secret"))
                    .hasMessageContaining("runs on port " + port)
                    .hasMessageContaining("--lethe.demo.port-offset");
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
            try (Connection connection = DriverManager.getConnection(url, "postgres", "secret")) {
                assertThat(connection.isValid(5)).as("%s", running).isTrue();
            }
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
