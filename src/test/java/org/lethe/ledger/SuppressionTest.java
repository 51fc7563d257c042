package org.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.ledger.Comeback.Likeness;
import org.lethe.person.HashKind;

class SuppressionTest {

    private static final Duration KEPT = Duration.ofDays(1000);

    @TempDir
    Path home;

    LedgerBed bed;
    Suppression unit;
    UUID request = UUID.randomUUID();

    @BeforeEach
    void annaIsForgotten() {
        bed = new LedgerBed(home);
        unit = new Suppression(bed.state, bed.keys.suppression(), LedgerBed.CLOCK);
        unit.record(List.of(anna("till", "17")));
    }

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void theSameRecordFromABackupIsRecognisedByKeyAndAnotherHash() {
        assertThat(comebacks("seerose", "till", "17", "anna@example.org"))
                .containsExactly(new Comeback("card", request, Likeness.SAME_RECORD));
    }

    @Test
    void aNewClientUnderAKeyThatWasGivenOutAgainIsNotMistakenForTheOldOne() {
        assertThat(comebacks("seerose", "till", "17", "somebody@example.org"))
                .containsExactly(new Comeback("card", request, Likeness.SAME_KEY));
    }

    @Test
    void aPersonWhoBecameAClientAgainHasAnotherKey() {
        assertThat(comebacks("seerose", "till", "99", "anna@example.org"))
                .containsExactly(new Comeback("card", request, Likeness.SAME_PERSON));
    }

    @Test
    void theKeyOfAnotherDatabaseSaysNothing() {
        assertThat(comebacks("seerose", "newsletter", "17", "somebody@example.org"))
                .isEmpty();
        assertThat(comebacks("seerose", "newsletter", "17", "anna@example.org"))
                .containsExactly(new Comeback("card", request, Likeness.SAME_PERSON));
    }

    @Test
    void anotherSalonKnowsNothingOfIt() {
        assertThat(comebacks("tulpe", "till", "17", "anna@example.org")).isEmpty();
        assertThat(unit.mark("tulpe", "till", HashKind.EMAIL, "anna@example.org"))
                .isNotEqualTo(unit.mark("seerose", "till", HashKind.EMAIL, "anna@example.org"));
    }

    @Test
    void kindsAreNeverConfused() {
        unit.record(List.of(new Suppressed(
                "seerose",
                "till",
                request,
                LedgerBed.NOW.plus(KEPT),
                List.of(unit.mark("seerose", "till", HashKind.PHONE, "x")))));

        assertThat(unit.known("seerose", "till").knows(HashKind.PHONE, "x")).isTrue();
        assertThat(unit.known("seerose", "till").knows(HashKind.FULL_NAME, "x")).isFalse();
    }

    @Test
    void aLookThroughWholeTablesFindsWhoWasForgotten() {
        assertThat(unit.known("seerose", "newsletter").knows(HashKind.EMAIL, "anna@example.org"))
                .isTrue();
        assertThat(unit.known("seerose", "newsletter").knows(HashKind.EMAIL, "ann@example.org"))
                .isFalse();
        assertThat(unit.known("tulpe", "newsletter").knows(HashKind.EMAIL, "anna@example.org"))
                .isFalse();
    }

    @Test
    void recordingAgainDoesNoHarm() {
        unit.record(List.of(anna("till", "17"), anna("till", "17")));

        assertThat(comebacks("seerose", "till", "17", "anna@example.org")).hasSize(1);
    }

    @Test
    void theListForgetsWhenItsTimeIsOver() {
        Suppression later = new Suppression(
                bed.state,
                bed.keys.suppression(),
                Clock.fixed(LedgerBed.NOW.plus(KEPT).plusSeconds(1), ZoneOffset.UTC));

        assertThat(later.known("seerose", "till").knows(HashKind.EMAIL, "anna@example.org"))
                .isFalse();
        assertThat(unit.purgeExpired()).isZero();
        assertThat(later.purgeExpired()).isEqualTo(2);
        assertThat(unit.known("seerose", "till").knows(HashKind.EMAIL, "anna@example.org"))
                .isFalse();
    }

    private Suppressed anna(String database, String key) {
        return new Suppressed(
                "seerose",
                database,
                request,
                LedgerBed.NOW.plus(KEPT),
                marks("seerose", database, key, "anna@example.org"));
    }

    private List<Mark> marks(String salon, String database, String key, String email) {
        return List.of(
                unit.mark(salon, database, HashKind.KEY, key), unit.mark(salon, database, HashKind.EMAIL, email));
    }

    private List<Comeback> comebacks(String salon, String database, String key, String email) {
        return unit.comebacks(salon, database, Map.of("card", marks(salon, database, key, email)));
    }
}
