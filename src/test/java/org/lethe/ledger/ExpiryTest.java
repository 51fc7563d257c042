package org.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpiryTest {

    @TempDir
    Path home;

    LedgerBed bed;
    Expiry unit;

    @BeforeEach
    void open() {
        bed = new LedgerBed(home);
        unit = after(Period.ofYears(3).plusDays(1));
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

        assertThat(unit.endThoseDue()).isEqualTo(15);
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

        assertThat(after(Period.ofYears(3)).endThoseDue()).isZero();
        assertThat(bed.receipts.of(request)).isPresent();
    }

    @Test
    void endingAgainFindsNothingMore() {
        bed.forget(3);
        bed.ledger.sequence();
        unit.endThoseDue();
        bed.ledger.sequence();

        assertThat(unit.endThoseDue()).isZero();
    }

    private Expiry after(Period time) {
        Instant then = LedgerBed.NOW.atOffset(ZoneOffset.UTC).plus(time).toInstant();
        return new Expiry(bed.state, bed.transaction, bed.ledger, Clock.fixed(then, ZoneOffset.UTC), Period.ofYears(3));
    }
}
