package org.lethe.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KeysCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int keys(String... arguments) {
        return new CommandLine(new Commands())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void aNewPairIsTwoFilesAndIsNeverOverwritten() throws Exception {
        assertThat(keys("keys", "hold-new", "--out", folder.resolve("hold").toString()))
                .isZero();
        Path secret = folder.resolve("hold/hold-private.json");
        assertThat(Files.getPosixFilePermissions(secret)).hasSize(2);
        assertThat(Files.readString(folder.resolve("hold/hold-public.json"))).contains("HpkePublicKey");
        assertThat(out.toString()).contains("fingerprint ").doesNotContain("HpkePrivateKey");
        String before = Files.readString(secret);
        assertThat(keys("keys", "hold-new", "--out", folder.resolve("hold").toString()))
                .isEqualTo(2);
        assertThat(Files.readString(secret)).isEqualTo(before);
        assertThat(err.toString()).contains("not overwritten");
    }

    @Test
    void unsealingWithoutAHubIsRefused() {
        keys("keys", "hold-new", "--out", folder.toString());
        String request = "00000000-0000-0000-0000-000000000001";
        String key = folder.resolve("hold-private.json").toString();
        assertThat(keys(
                        "keys",
                        "unseal",
                        "--key",
                        key,
                        "--reason",
                        "claim 2026/17",
                        "--request",
                        request,
                        "--lethe.home",
                        folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Nothing was opened");
        assertThat(keys("keys", "unseal", "--key", key, "--request", request)).isEqualTo(2);
    }
}
