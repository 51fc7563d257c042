package org.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpiryTest {

    private static final Instant IN_THREE_YEARS = LedgerBed.NOW.plusSeconds(1);

    @TempDir
    Path home;

    LedgerBed bed;
    Expiry unit;

    @BeforeEach
    void open() {
        bed = new LedgerBed(home);
        unit = new Expiry(
                bed.state, bed.transaction, bed.ledger, Clock.fixed(IN_THREE_YEARS.plusSeconds(60), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void endedCertificatesAreEmptiedAndTheLedgerStaysWhole() {
        UUID request = bed.forget(10).get(4);
        Receipt copy = bed.receipts.of(request).orElseThrow();
        bed.ledger.startOrigin("restored hub");
        bed.forget(5);
        bed.ledger.sequence();

        assertThat(unit.before(IN_THREE_YEARS)).isEqualTo(15);
        bed.ledger.sequence();

        assertThat(bed.receipts.of(request)).isEmpty();
        assertThat(copy.holds()).isTrue();
        LedgerCheck.Result result =
                new LedgerCheck(bed.dataSource()).run(bed.keys.signing().verifyingKey(), List.of(copy.checkpoint()));
        assertThat(result.problems()).isEmpty();
        assertThat(result.expired()).isEqualTo(15);
    }

    @Test
    void youngCertificatesStay() {
        UUID request = bed.forget(1).get(0);
        bed.ledger.sequence();

        assertThat(unit.before(LedgerBed.NOW)).isZero();
        assertThat(bed.receipts.of(request)).isPresent();
    }

    @Test
    void endingAgainFindsNothingMore() {
        bed.forget(3);
        bed.ledger.sequence();
        unit.before(IN_THREE_YEARS);
        bed.ledger.sequence();

        assertThat(unit.before(IN_THREE_YEARS)).isZero();
    }
}
