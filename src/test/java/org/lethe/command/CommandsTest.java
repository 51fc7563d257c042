package org.lethe.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.keys.HubKeys;

class CommandsTest {

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Commands.line()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void whoAsksForHelpAboutServingStartsNoHub() {
        assertThat(Commands.serves(new String[] {"serve", "--lethe.home=data"})).isTrue();
        assertThat(Commands.serves(new String[] {"--lethe.home=data"})).isTrue();
        assertThat(Commands.serves(new String[] {"serve", "--help"})).isFalse();

        assertThat(run("serve", "--lethe.home=data", "--help")).isZero();
        assertThat(out.toString()).contains("Usage: lethe serve", "Run the hub");
    }

    @Test
    void aKeyFileThatIsOpenToOthersIsSaidToBe() throws IOException {
        HubKeys.loadOrCreate(home.resolve("keys"));
        try (var files = Files.list(home.resolve("keys"))) {
            for (Path file : files.toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            }
        }
        assertThat(run("ledger", "key", "--lethe.home", home.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is open to others", "chmod 600").doesNotContain("not foreseen");
    }

    @Test
    void aDatabaseOfTheDemoThatDoesNotStartSaysWhatToDo() throws IOException {
        Files.writeString(
                home.resolve("demo-access.json"),
                """
                {"database": {"url": "jdbc:postgresql://127.0.0.1/lethe", "user": "postgres", "password": "x"}}
                """);
        Files.writeString(home.resolve("postgres"), "where the folder of its files should be");
        String offset = String.valueOf(freePort() - 5433);

        assertThat(run("keys", "list", "--lethe.home", home.toString(), "--lethe.demo.port-offset", offset))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Is the port taken?").doesNotContain("not foreseen");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
