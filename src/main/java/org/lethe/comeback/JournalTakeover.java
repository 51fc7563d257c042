package org.lethe.comeback;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.JournalRow;
import org.lethe.erasure.KeyText;
import org.lethe.erasure.MappedDatabase;
import org.lethe.ledger.Forgetting;
import org.lethe.ledger.Ledger;
import org.lethe.ledger.LedgerEntry;
import org.lethe.ledger.Suppressed;
import org.lethe.ledger.Suppression;
import org.lethe.person.HashKind;
import org.lethe.salon.Salon;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * A hub that was set back from a backup finds forgettings in the journals that it does not know. It starts a new ledger
 * log, raises an alarm and takes them over; of the person, only the key is known then.
 */
final class JournalTakeover {

    private static final Logger LOG = LoggerFactory.getLogger(JournalTakeover.class);
    private static final String UNKNOWN = SqlFile.read("comeback/unknown.sql");
    private static final String LOCK = SqlFile.read("comeback/take-over-lock.sql");
    private static final String TAKE_OVER = SqlFile.read("comeback/take-over.sql");
    private static final String PROOF = "taken over from the journal of the salon database";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 1000;

    private final JdbcClient store;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Suppression suppression;
    private final Clock clock;

    JournalTakeover(
            JdbcClient store, TransactionTemplate transaction, Ledger ledger, Suppression suppression, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.ledger = ledger;
        this.suppression = suppression;
        this.clock = clock;
    }

    /** @return how many forgettings the hub did not know */
    long run(Salon salon, MappedDatabase database, boolean writes) {
        long taken = 0;
        UUID after = null;
        List<JournalRow> page;
        do {
            page = database.journal(after, PAGE);
            List<JournalRow> unknown = unknown(page, database.name());
            taken += unknown.isEmpty() || !writes ? unknown.size() : takeOver(salon, database, unknown, taken == 0);
            after = page.isEmpty() ? after : page.get(page.size() - 1).request();
        } while (page.size() == PAGE);
        if (taken > 0 && writes) {
            LOG.error("{} forgettings in {} were not known: was the hub restored?", taken, database.name());
            ledger.sequence();
        }
        return taken;
    }

    /**
     * Those that no other hub has taken over meanwhile.
     *
     * @param first whether this hub has taken over nothing of this journal yet
     * @return how many
     */
    private long takeOver(Salon salon, MappedDatabase database, List<JournalRow> rows, boolean first) {
        return Objects.requireNonNull(transaction.execute(status -> {
            store.sql(LOCK)
                    .param("salon", salon.id())
                    .param("database", database.name())
                    .query(row -> {});
            List<JournalRow> unknown = unknown(rows, database.name());
            if (unknown.isEmpty()) {
                return 0L;
            }
            if (first) {
                ledger.startOrigin("forgettings in a salon database that the hub does not know: hub restored");
            }
            takeOver(salon, database, unknown);
            return (long) unknown.size();
        }));
    }

    private List<JournalRow> unknown(List<JournalRow> page, String database) {
        if (page.isEmpty()) {
            return page;
        }
        Set<UUID> ids = new HashSet<>(store.sql(UNKNOWN)
                .param("ids", page.stream().map(JournalRow::request).toArray(UUID[]::new))
                .param("database", database)
                .query(UUID.class)
                .list());
        return page.stream().filter(row -> ids.contains(row.request())).toList();
    }

    private void takeOver(Salon salon, MappedDatabase database, List<JournalRow> rows) {
        Instant now = clock.instant();
        ledger.append(LedgerEntry.alarm(
                salon.id(), now, "restored-hub", Map.of("database", database.name(), "forgettings", rows.size())));
        List<LedgerEntry> entries = new ArrayList<>();
        List<Suppressed> hashes = new ArrayList<>();
        for (JournalRow row : rows) {
            write(salon, database, row);
            entries.add(LedgerEntry.forgotten(forgetting(salon, database, row)));
            ClientKey key = row.key();
            if (key != null) {
                hashes.add(new Suppressed(
                        salon.id(),
                        database.name(),
                        row.request(),
                        Suppression.until(row.writtenAt()),
                        List.of(suppression.mark(salon.id(), database.name(), HashKind.KEY, KeyText.of(key)))));
            }
        }
        ledger.appendAll(entries);
        suppression.record(hashes);
    }

    private void write(Salon salon, MappedDatabase database, JournalRow row) {
        store.sql(TAKE_OVER)
                .param("id", row.request())
                .param("salon", salon.id())
                .param("at", Timestamps.of(row.writtenAt()))
                .param("now", Timestamps.of(clock.instant()))
                .param("proof", PROOF)
                .param("database", database.name())
                .param("attempt", row.attempt())
                .param("tables", JSON.writeValueAsString(row.tables()))
                .param("sealed", JSON.writeValueAsString(row.sealed()))
                .param("soft", JSON.writeValueAsString(row.soft()))
                .param("invariants", JSON.writeValueAsString(row.invariants()))
                .update();
    }

    private static Forgetting forgetting(Salon salon, MappedDatabase database, JournalRow row) {
        List<Forgetting.Table> tables = row.tables().stream()
                .map(table -> new Forgetting.Table(table.table(), table.rows(), table.strategy()))
                .toList();
        List<Forgetting.Figure> figures = row.invariants().stream()
                .map(figure -> new Forgetting.Figure(figure.name(), figure.before(), figure.after()))
                .toList();
        return new Forgetting(
                row.request(),
                salon.id(),
                "JOURNAL",
                row.writtenAt(),
                null,
                row.writtenAt(),
                PROOF,
                row.sealed().isEmpty() ? "forgotten" : "partly kept",
                null,
                List.of(new Forgetting.Database(
                        database.name(), database.name(), "unknown", tables, List.of(), List.of(), figures)),
                List.of(),
                null);
    }
}
