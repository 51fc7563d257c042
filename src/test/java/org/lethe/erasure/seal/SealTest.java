package org.lethe.erasure.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.person.Personal;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SealTest {

    private static DataSource state;

    private final HoldKeys.Pair pair = HoldKeys.generate();
    private final Seal unit = Seal.to(pair.publicText());
    private final HoldKey key = HoldKey.of(pair.privateText());
    private final SettableClock clock = SettableClock.at("2026-11-23T12:00:00Z");
    private final SealedRecords store = new SealedRecords(JdbcClient.create(state));
    private final List<String> log = new ArrayList<>();
    private final SealLog sealLog = new SealLog() {
        @Override
        public void unsealed(UUID requestId, String salon, String digest, String operator, String reason) {
            log.add("unsealed " + requestId + " " + salon + " " + operator + " " + reason);
        }

        @Override
        public void ended(UUID requestId, String salon, String digest) {
            log.add("ended " + requestId + " " + salon);
        }
    };
    private final Unsealing unsealing =
            new Unsealing(store, sealLog, new TransactionTemplate(new JdbcTransactionManager(state)));

    @BeforeAll
    static void migrate() {
        state = TestState.database();
    }

    private static HeldRecord held(UUID request, String until) {
        return new HeldRecord(
                UUID.nameUUIDFromBytes((request + until).getBytes(StandardCharsets.UTF_8)),
                request,
                "seerose",
                "treatment_record",
                "BGB §630f(3)",
                LocalDate.parse(until),
                new Personal("{\"first_name\":\"Anna\",\"finding\":\"Allergie gegen PPD\"}"));
    }

    @Test
    void whatIsSealedOpensWithThePrivateKeyOnly() {
        SealedBatch batch = unit.seal("seerose", List.of(held(UUID.randomUUID(), "2034-03-05")));
        SealedRecord record = batch.records().get(0);
        assertThat(key.open(batch, record)).isEqualTo("{\"first_name\":\"Anna\",\"finding\":\"Allergie gegen PPD\"}");
        assertThat(new String(record.content(), StandardCharsets.ISO_8859_1)).doesNotContain("Allergie", "Anna");
        HoldKey stranger = HoldKey.of(HoldKeys.generate().privateText());
        assertThatExceptionOfType(HoldKeyException.class)
                .isThrownBy(() -> stranger.open(batch, record))
                .withMessageContaining(pair.fingerprint());
    }

    @Test
    void aBatchHasOneEncapsulationAndItsRecordsAreBoundToIt() {
        UUID one = UUID.randomUUID();
        SealedBatch batch = unit.seal("seerose", List.of(held(one, "2034-03-05"), held(one, "2035-03-05")));
        SealedBatch other = unit.seal("seerose", List.of(held(one, "2034-03-05")));
        assertThat(batch.records()).hasSize(2);
        assertThat(batch.apart()).hasSize(2).allMatch(apart -> apart.id().equals(batch.id()));
        assertThat(key.open(batch.apart().get(1), batch.records().get(1))).contains("PPD");
        SealedRecord first = batch.records().get(0);
        SealedRecord shortened = new SealedRecord(
                first.id(),
                first.requestId(),
                first.database(),
                first.table(),
                first.norm(),
                LocalDate.parse("2026-01-01"),
                first.digest(),
                first.content());
        assertThatExceptionOfType(HoldKeyException.class).isThrownBy(() -> key.open(batch, shortened));
        assertThatExceptionOfType(HoldKeyException.class).isThrownBy(() -> key.open(other, first));
    }

    @Test
    void aBatchSurvivesAsText() {
        SealedBatch batch = unit.seal("seerose", List.of(held(UUID.randomUUID(), "2034-03-05")));
        SealedBatch read = SealedBatch.ofJson(batch.toJson());
        assertThat(read).isEqualTo(batch);
        assertThat(key.open(read, read.records().get(0))).contains("PPD");
    }

    @Test
    void theHubKeepsARecordAndNeverOverwritesIt() {
        UUID request = UUID.randomUUID();
        SealedBatch first = unit.seal("seerose", List.of(held(request, "2034-03-05")));
        assertThat(store.keep(first, clock)).isEqualTo(1);
        assertThat(store.keep(first, clock)).isZero();
        SealedBatch second = unit.seal("seerose", List.of(held(request, "2034-03-05")));
        assertThat(store.keep(second, clock)).isZero();
        assertThat(store.ofRequest(request)).containsExactly(first.records().get(0));
        JdbcClient plain = JdbcClient.create(state);
        assertThatThrownBy(() -> plain.sql("update sealed_record set until = current_date")
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void unsealingTakesAReasonAndIsWrittenDown() {
        UUID request = UUID.randomUUID();
        store.keep(unit.seal("seerose", List.of(held(request, "2034-03-05"))), clock);
        UUID record = unsealing.recordsOf(request).get(0);
        assertThatIllegalArgumentException().isThrownBy(() -> unsealing.open(record, key, "os:kim", " "));
        assertThat(log).isEmpty();
        assertThat(unsealing.open(record, key, "os:kim", "claim 2026/17")).contains("PPD");
        assertThat(log).containsExactly("unsealed " + request + " seerose os:kim claim 2026/17");
    }

    @Test
    void aWrongKeyIsNotWrittenDownAsOpened() {
        UUID request = UUID.randomUUID();
        store.keep(unit.seal("seerose", List.of(held(request, "2034-03-05"))), clock);
        UUID record = unsealing.recordsOf(request).get(0);
        HoldKey stranger = HoldKey.of(HoldKeys.generate().privateText());
        assertThatExceptionOfType(HoldKeyException.class)
                .isThrownBy(() -> unsealing.open(record, stranger, "os:kim", "claim 2026/17"));
        assertThat(log).isEmpty();
    }

    @Test
    void aRecordIsDeletedWhenItsLastDayIsOverEverywhere() {
        UUID request = UUID.randomUUID();
        store.keep(unit.seal("seerose", List.of(held(request, "2026-11-23"), held(request, "2034-03-05"))), clock);
        store.purgeExpired(clock, sealLog);
        assertThat(store.ofRequest(request)).hasSize(2);
        store.purgeExpired(Clock.offset(clock, Duration.ofDays(1)), sealLog);
        assertThat(store.ofRequest(request)).extracting(SealedRecord::until).containsExactly(LocalDate.of(2034, 3, 5));
        assertThat(log).containsExactly("ended " + request + " seerose");
    }

    @Test
    void otherKeysAreRefused() {
        assertThatExceptionOfType(HoldKeyException.class)
                .isThrownBy(() -> Seal.to(pair.privateText()))
                .withMessageContaining("hold-public.json");
        assertThatExceptionOfType(HoldKeyException.class)
                .isThrownBy(() -> HoldKey.of(pair.publicText()))
                .withMessageContaining("hold-private.json");
        assertThatExceptionOfType(HoldKeyException.class).isThrownBy(() -> Seal.to("rubbish"));
        assertThat(pair.toString()).doesNotContain("keyData");
    }
}
