package org.lethe.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.erasure.HeldRow;
import org.lethe.erasure.seal.HoldKeyFiles;
import org.lethe.erasure.seal.SealLog;
import org.lethe.erasure.seal.SealedRecords;
import org.lethe.erasure.seal.Unsealing;
import org.lethe.forget.NoHoldKeyException;
import org.lethe.forget.SealedRow;
import org.lethe.keys.HubKeys;
import org.lethe.person.Personal;
import org.lethe.salon.MailSettings;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonDatabase;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SealingHoldsTest {

    @TempDir
    private Path folder;

    private final DataSource state = TestState.database();
    private final SealedRecords records = new SealedRecords(JdbcClient.create(state));
    private final UUID request = UUID.randomUUID();

    private SealingHolds unit() {
        return new SealingHolds(
                records,
                HubKeys.loadOrCreate(folder.resolve("keys")).lookup(),
                SettableClock.at("2026-11-23T12:00:00Z"));
    }

    private static Salon salon(@Nullable String holdKey) {
        SalonDatabase database = new SalonDatabase("seerose", "jdbc:x", "x", null, "map.yaml", true);
        MailSettings mail = new MailSettings("a@seerose.example", List.of(), null, false, "authority");
        return new Salon(
                "seerose",
                "Seerose",
                ZoneId.of("Europe/Berlin"),
                "DE",
                Locale.GERMAN,
                null,
                mail,
                holdKey,
                List.of(database));
    }

    private HeldRow row(String key) {
        return new HeldRow(
                request,
                "treatment_record",
                key,
                "BGB §630f(3)",
                LocalDate.of(2034, 3, 5),
                new Personal("{\"finding\":\"PPD " + key + "\"}"));
    }

    @Test
    void heldRowsAreStoredOnceAndOpenWithTheSalonsKey() {
        HoldKeyFiles pair = HoldKeyFiles.create(folder.resolve("hold"));
        Salon salon = salon(pair.publicFile().toString());
        List<SealedRow> sealed = unit().seal(salon, "seerose", List.of(row("7"), row("8")));
        assertThat(sealed).hasSize(2);
        assertThat(new String(sealed.get(0).content(), StandardCharsets.UTF_8)).doesNotContain("PPD");
        unit().store("seerose", sealed);
        unit().store("seerose", unit().seal(salon, "seerose", List.of(row("7"))));
        assertThat(records.ofRequest(request)).hasSize(2);

        List<String> log = new ArrayList<>();
        Unsealing unsealing =
                new Unsealing(records, new ListLog(log), new TransactionTemplate(new JdbcTransactionManager(state)));
        List<String> opened = unsealing.recordsOf(request).stream()
                .map(id -> unsealing.open(id, HoldKeyFiles.key(pair.privateFile()), "os:kim", "claim 2026/17"))
                .toList();
        assertThat(opened).containsExactlyInAnyOrder("{\"finding\":\"PPD 7\"}", "{\"finding\":\"PPD 8\"}");
        assertThat(log).hasSize(2);
    }

    @Test
    void withoutAHoldKeyNothingIsSealed() {
        assertThat(unit().seal(salon(null), "seerose", List.of())).isEmpty();
        assertThatExceptionOfType(NoHoldKeyException.class)
                .isThrownBy(() -> unit().seal(salon(null), "seerose", List.of(row("7"))));
    }

    @Test
    void rowsWithoutAKeyAreEachStoredAndStoredOnce() {
        HoldKeyFiles pair = HoldKeyFiles.create(folder.resolve("hold"));
        Salon salon = salon(pair.publicFile().toString());
        List<HeldRow> rows = List.of(keyless("PPD"), keyless("PPD"), keyless("PTD"));

        unit().store("seerose", unit().seal(salon, "seerose", rows));
        unit().store("seerose", unit().seal(salon, "seerose", rows));

        assertThat(records.ofRequest(request)).hasSize(3);
    }

    private HeldRow keyless(String finding) {
        return new HeldRow(
                request,
                "findings",
                "",
                "BGB §630f(3)",
                LocalDate.of(2034, 3, 5),
                new Personal("{\"f\":\"" + finding + "\"}"));
    }

    private record ListLog(List<String> lines) implements SealLog {
        @Override
        public void unsealed(UUID requestId, String salon, String digest, String operator, String reason) {
            lines.add(digest);
        }

        @Override
        public void ended(UUID requestId, String salon, String digest) {
            lines.add(digest);
        }
    }
}
