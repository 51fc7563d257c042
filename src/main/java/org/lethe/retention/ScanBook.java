package org.lethe.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scans in the state store: written down, found, and moved on by people and schedules. */
final class ScanBook {

    private static final String INSERT = SqlFile.read("retention/scan-insert.sql");
    private static final String GET = SqlFile.read("retention/scan-get.sql");
    private static final String LIST = SqlFile.read("retention/scan-list.sql");
    private static final String OPEN = SqlFile.read("retention/scan-open.sql");
    private static final String RUNNING = SqlFile.read("retention/scan-running.sql");
    private static final String MOVE = SqlFile.read("retention/scan-move.sql");
    private static final String CONFIRM = SqlFile.read("retention/scan-confirm.sql");
    private static final String APPROVE = SqlFile.read("retention/scan-approve.sql");
    private static final String AGREE = SqlFile.read("retention/scan-agree.sql");
    private static final String SET_BACK = SqlFile.read("retention/scan-set-back.sql");

    private final JdbcClient store;

    ScanBook(JdbcClient store) {
        this.store = store;
    }

    /** A scan to be written down. */
    record NewScan(String salon, ScanKind kind, Instant dueAt, int months, LocalDate dueBefore, String startedBy) {}

    /** Writes a scan down: to be run, or to wait for a person's confirmation first. */
    UUID insert(NewScan scan, boolean needsConfirmation, Instant now) {
        UUID id = UUID.randomUUID();
        ScanState state = needsConfirmation ? ScanState.AWAITING_CONFIRMATION : ScanState.PENDING;
        store.sql(INSERT)
                .param("id", id)
                .param("salon", scan.salon())
                .param("kind", scan.kind().name())
                .param("dueAt", Timestamps.of(scan.dueAt()))
                .param("now", Timestamps.of(now))
                .param("months", scan.months())
                .param("dueBefore", scan.dueBefore())
                .param("state", state.name())
                .param(
                        "reason",
                        needsConfirmation
                                ? "clock: nobody looked at the schedule for more than a day; is the date right?"
                                : null)
                .param("startedBy", scan.startedBy())
                .param("waitingSince", needsConfirmation ? Timestamps.of(now) : null)
                .update();
        return id;
    }

    Optional<Scan> find(String salon, UUID id) {
        return store.sql(GET)
                .param("id", id)
                .param("salon", salon)
                .query(ScanRows.INSTANCE)
                .optional();
    }

    /** Newest first, those made before the given one. */
    List<Scan> list(String salon, @Nullable UUID before, int limit) {
        return store.sql(LIST)
                .param("salon", salon)
                .param("before", before)
                .param("limit", limit)
                .query(ScanRows.INSTANCE)
                .list();
    }

    /** What has not ended, oldest first, locked. */
    List<Scan> open(String salon) {
        return store.sql(OPEN).param("salon", salon).query(ScanRows.INSTANCE).list();
    }

    /** All scans that are at work or will be without a person, in all salons. */
    List<Scan> running() {
        return store.sql(RUNNING).query(ScanRows.INSTANCE).list();
    }

    /** Moves a scan on, if it stands in one of the given states. */
    boolean move(UUID id, Set<ScanState> from, ScanState to, @Nullable String reason, Instant now) {
        return store.sql(MOVE)
                        .param("id", id)
                        .param("from", ScanState.names(from))
                        .param("state", to.name())
                        .param("reason", reason)
                        .param("closed", to.closed())
                        .param("waiting", to.waiting())
                        .param("now", Timestamps.of(now))
                        .update()
                == 1;
    }

    /** Whatever has not begun gives way to a newer scan; what runs goes on. */
    List<UUID> supersede(String salon, String reason, Instant now) {
        Set<ScanState> idle = ScanState.open();
        idle.remove(ScanState.RUNNING);
        return open(salon).stream()
                .map(Scan::id)
                .filter(id -> move(id, idle, ScanState.SUPERSEDED, reason, now))
                .toList();
    }

    boolean confirm(UUID id, String by) {
        return store.sql(CONFIRM).param("id", id).param("by", by).update() == 1;
    }

    /** The first of two people agrees; the scan waits for the other. */
    boolean agree(UUID id, String by, String reason, Instant now) {
        return store.sql(AGREE)
                        .param("id", id)
                        .param("by", by)
                        .param("reason", reason)
                        .param("now", Timestamps.of(now))
                        .update()
                == 1;
    }

    boolean approve(UUID id, String by) {
        return store.sql(APPROVE).param("id", id).param("by", by).update() == 1;
    }

    /** Scans that only a wrong clock had made give way. */
    void clockSetBack(String salon, Instant now) {
        store.sql(SET_BACK)
                .param("salon", salon)
                .param("now", Timestamps.of(now))
                .update();
    }

    static Set<ScanState> workable() {
        return EnumSet.of(ScanState.PENDING, ScanState.BLOCKED, ScanState.RUNNING);
    }
}
