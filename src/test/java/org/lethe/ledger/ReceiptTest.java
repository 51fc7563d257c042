package org.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReceiptTest {

    @TempDir
    Path home;

    LedgerBed bed;
    UUID request = new UUID(0, 0);

    @BeforeEach
    void open() {
        bed = new LedgerBed(home);
        bed.forget(20);
        request = bed.forget(1).get(0);
    }

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void aReceiptIsThereAsSoonAsTheOutcomeIsCommitted() {
        assertThat(bed.receipts.of(request)).get().matches(Receipt::holds);
    }

    @Test
    void thereIsNoReceiptForWhatWasNotDone() {
        assertThat(bed.receipts.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void theReceiptStaysTheSameWhenTheLedgerGrows() {
        String first = receipt();
        bed.forget(50);
        bed.ledger.sequence();

        assertThat(receipt()).isEqualTo(first);
    }

    @Test
    void aReformattedCopyHolds() {
        String reformatted = JsonMapper.builder()
                .build()
                .readTree(receipt())
                .toPrettyString()
                .replace("\u00a7", "\\u00a7");

        assertThat(reformatted).isNotEqualTo(receipt());
        assertThat(Receipt.parse(reformatted).holds()).isTrue();
        assertThat(Receipt.parse(reformatted).json()).isEqualTo(receipt());
    }

    @Test
    void aChangedEntryDoesNotHold() {
        assertThat(Receipt.parse(receipt().replace("partly kept", "all kept")).holds())
                .isFalse();
        assertThat(Receipt.parse(receipt().replace("\"rows\":12", "\"rows\":13"))
                        .holds())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"position, 3", "position, 21000"})
    void aChangedPositionDoesNotHold(String field, long value) {
        ObjectNode changed = tree();
        ((ObjectNode) changed.get("proof")).put(field, value);

        assertThat(Receipt.parse(changed.toString()).holds()).isFalse();
    }

    @Test
    void aReceiptSignedAgainByAnotherKeyNamesThatKey(@TempDir Path elsewhere) {
        try (LedgerBed other = new LedgerBed(elsewhere)) {
            Receipt theirs = other.receipts.of(other.forget(1).get(0)).orElseThrow();
            ObjectNode forged = tree();
            ObjectNode source = (ObjectNode) JsonMapper.builder().build().readTree(theirs.json());
            forged.set("publicKey", source.get("publicKey"));
            forged.set("fingerprint", source.get("fingerprint"));

            assertThat(Receipt.parse(forged.toString()).holds()).isFalse();
            assertThat(theirs.key()).isNotEqualTo(bed.keys.signing().verifyingKey());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"form\":\"lethe-receipt/1\" | \"form\":\"lethe-receipt/2\"",
                "\"form\"                     | \"remark\":\"all is well\",\"form\"",
                "\"form\"                     | \"form\":\"lethe-receipt/1\",\"form\"",
                "sha256:                      | sha256:00",
                "\"hashes\":[                 | \"hashes\":[\"AAAA\",",
            })
    void whatIsNotAReceiptIsRefused(String part, String replacement) {
        String changed = receipt().replace(part, replacement);

        assertThat(changed).isNotEqualTo(receipt());
        assertThatIllegalArgumentException().isThrownBy(() -> Receipt.parse(changed));
    }

    @Test
    void theCertificateSaysWhatTheLawAsksFor() {
        JsonNode entry = tree().get("entry");

        assertThat(entry.propertyNames())
                .contains(
                        "requestId",
                        "channel",
                        "receivedAt",
                        "at",
                        "proof",
                        "decision",
                        "databases",
                        "recipients",
                        "operator",
                        "retention");
        assertThat(entry.get("databases").get(0).propertyNames())
                .contains("mapVersion", "tables", "kept", "sealed", "invariants");
        assertThat(entry.get("retention").get("lastVisit").stringValue()).isEqualTo("2024-10-01");
    }

    private String receipt() {
        return bed.receipts.of(request).orElseThrow().json();
    }

    private ObjectNode tree() {
        return (ObjectNode) JsonMapper.builder().build().readTree(receipt());
    }
}
