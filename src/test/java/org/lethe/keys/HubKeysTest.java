package org.lethe.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubKeysTest {

    @TempDir
    Path home;

    @Test
    void theFirstStartMakesTheKeysForTheOwnerAlone() throws IOException {
        HubKeys.loadOrCreate(home.resolve("keys"));

        assertThat(rights(home.resolve("keys"))).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(home.resolve("keys"))) {
            assertThat(files).allSatisfy(file -> assertThat(rights(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void theSecondStartHasTheSameKeys() {
        HubKeys first = HubKeys.loadOrCreate(home.resolve("keys"));
        HubKeys second = HubKeys.load(home.resolve("keys"));

        assertThat(second.vault().open(first.vault().seal("Müller", "row 1"), "row 1"))
                .isEqualTo("Müller");
        assertThat(second.suppression().hash("email", "a@b.de"))
                .isEqualTo(first.suppression().hash("email", "a@b.de"));
        assertThat(second.lookup().hash("email", "a@b.de"))
                .isEqualTo(first.lookup().hash("email", "a@b.de"))
                .isNotEqualTo(first.suppression().hash("email", "a@b.de"));
        assertThat(second.signing().verifyingKey()).isEqualTo(first.signing().verifyingKey());
    }

    @Test
    void manyHubsThatStartAtOnceAgreeOnTheKeys() throws Exception {
        int hubs = 8;
        var together = new CyclicBarrier(hubs);
        var threads = Executors.newFixedThreadPool(hubs);
        try {
            Callable<String> start = () -> {
                together.await();
                HubKeys keys = HubKeys.loadOrCreate(home.resolve("shared"));
                return keys.signing().verifyingKey().fingerprint()
                        + new String(keys.lookup().hash("a", "b"), StandardCharsets.ISO_8859_1);
            };
            var seen = new HashSet<String>();
            for (Future<String> key : threads.invokeAll(Collections.nCopies(hubs, start))) {
                seen.add(key.get());
            }
            assertThat(seen).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatIsSealedForOneRowDoesNotOpenForAnother() {
        Vault vault = HubKeys.loadOrCreate(home).vault();
        byte[] sealed = vault.seal("Müller", "row 1");

        assertThatIllegalStateException()
                .isThrownBy(() -> vault.open(sealed, "row 2"))
                .withMessageNotContaining("Müller");
    }

    @Test
    void equalTextsOfDifferentDomainsHaveDifferentHashes() {
        KeyedHash hash = HubKeys.loadOrCreate(home).lookup();

        assertThat(hash.hash("email", "x")).hasSize(32).isNotEqualTo(hash.hash("phone", "x"));
        assertThat(hash.hash("em", "ailx")).isNotEqualTo(hash.hash("email", "x"));
    }

    @Test
    void aSignatureHoldsForItsMessageOnly() {
        SigningKey signing = HubKeys.loadOrCreate(home).signing();
        byte[] signature = signing.sign("one".getBytes(StandardCharsets.UTF_8));
        VerifyingKey copy = VerifyingKey.parse(signing.verifyingKey().encoded());

        assertThat(copy.verifies("one".getBytes(StandardCharsets.UTF_8), signature))
                .isTrue();
        assertThat(copy.verifies("two".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
        assertThat(copy.verifies("one".getBytes(StandardCharsets.UTF_8), new byte[3]))
                .isFalse();
        assertThat(VerifyingKey.parse(signing.verifyingKey().pem())).isEqualTo(copy);
    }

    @ParameterizedTest
    @ValueSource(strings = {HubKeys.VAULT, HubKeys.SUPPRESSION, HubKeys.LOOKUP, HubKeys.LEDGER})
    void aGarbledFileStopsTheStartAndIsNamedWithoutItsContent(String file) throws IOException {
        HubKeys.loadOrCreate(home);
        Files.writeString(home.resolve(file), "half a secre");

        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> HubKeys.loadOrCreate(home))
                .withMessageContaining(file)
                .withMessageContaining("garbled")
                .withMessageNotContaining("secre")
                .withNoCause();
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        HubKeys.loadOrCreate(home);
        Files.delete(home.resolve(HubKeys.LEDGER));

        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> HubKeys.load(home))
                .withMessageContaining(HubKeys.LEDGER)
                .withMessageContaining("missing");
    }

    @Test
    void aFileThatOthersCanReadIsRefusedAndTheCureIsNamed() throws IOException {
        HubKeys.loadOrCreate(home);
        Path vault = home.resolve(HubKeys.VAULT);
        Files.setPosixFilePermissions(vault, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> HubKeys.loadOrCreate(home))
                .withMessageContaining("chmod 600 " + vault.toAbsolutePath());
    }

    private static String rights(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
