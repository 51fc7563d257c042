package org.lethe.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The retention policies in the state store. */
final class PolicyBook {

    private static final String GET = SqlFile.read("retention/policy-get.sql");
    private static final String LOCK = SqlFile.read("retention/policy-lock.sql");
    private static final String SAVE = SqlFile.read("retention/policy-save.sql");
    private static final String PLAN = SqlFile.read("retention/policy-plan.sql");
    private static final String PROVEN = SqlFile.read("retention/policy-proven.sql");
    private static final String DUE = SqlFile.read("retention/policy-due.sql");
    private static final String PLANNED_AHEAD = SqlFile.read("retention/policy-planned-ahead.sql");
    private static final String TO_NOTICE = SqlFile.read("retention/policy-to-notice.sql");
    private static final String LOCK_TO_NOTICE = SqlFile.read("retention/policy-lock-to-notice.sql");
    private static final String NOTICED = SqlFile.read("retention/policy-noticed.sql");

    private final JdbcClient store;

    PolicyBook(JdbcClient store) {
        this.store = store;
    }

    Optional<RetentionPolicy> find(String salon) {
        return store.sql(GET).param("salon", salon).query(PolicyBook::read).optional();
    }

    /** The policy, locked until the end of the transaction. */
    Optional<RetentionPolicy> lock(String salon) {
        return store.sql(LOCK).param("salon", salon).query(PolicyBook::read).optional();
    }

    void save(RetentionPolicy policy) {
        Timetable timetable = policy.timetable();
        store.sql(SAVE)
                .param("salon", policy.salon())
                .param("months", policy.months())
                .param("notice", policy.notice())
                .param("savedBy", policy.savedBy())
                .param("savedAt", Timestamps.of(policy.savedAt()))
                .param("shown", policy.shown())
                .param("nextScanAt", timetable == null ? null : Timestamps.of(timetable.nextScanAt()))
                .param("drawnAt", timetable == null ? null : Timestamps.of(timetable.drawnAt()))
                .param("doubtedSince", timetable == null ? null : Timestamps.ofNullable(timetable.doubtedSince()))
                .update();
    }

    void plan(String salon, Timetable timetable) {
        store.sql(PLAN)
                .param("salon", salon)
                .param("nextScanAt", Timestamps.of(timetable.nextScanAt()))
                .param("drawnAt", Timestamps.of(timetable.drawnAt()))
                .param("doubtedSince", Timestamps.ofNullable(timetable.doubtedSince()))
                .update();
    }

    void proven(String salon) {
        store.sql(PROVEN).param("salon", salon).update();
    }

    /** Policies whose scan is due, locked; those that another node holds are left to it. */
    List<RetentionPolicy> due(Instant now, int limit) {
        return store.sql(DUE)
                .param("now", Timestamps.of(now))
                .param("limit", limit)
                .query(PolicyBook::read)
                .list();
    }

    /** Policies that were planned when the clock was later than this, locked. */
    List<RetentionPolicy> plannedAfter(Instant limit) {
        return store.sql(PLANNED_AHEAD)
                .param("limit", Timestamps.of(limit))
                .query(PolicyBook::read)
                .list();
    }

    /** Salons with a scan until then of which they want to hear and have not, the next scan first. */
    List<String> toNotice(Instant until) {
        return store.sql(TO_NOTICE)
                .param("until", Timestamps.of(until))
                .query(String.class)
                .list();
    }

    /** The salon's policy, locked, if it still is to hear of a scan until then and no other node tells it. */
    Optional<RetentionPolicy> lockToNotice(String salon, Instant until) {
        return store.sql(LOCK_TO_NOTICE)
                .param("salon", salon)
                .param("until", Timestamps.of(until))
                .query(PolicyBook::read)
                .optional();
    }

    void noticed(String salon) {
        store.sql(NOTICED).param("salon", salon).update();
    }

    private static RetentionPolicy read(ResultSet row, int number) throws SQLException {
        Instant next = Timestamps.read(row, "next_scan_at");
        Instant drawn = Timestamps.read(row, "drawn_at");
        return new RetentionPolicy(
                row.getString("salon"),
                row.getObject("months", Integer.class),
                row.getBoolean("notice"),
                row.getString("saved_by"),
                Objects.requireNonNull(Timestamps.read(row, "saved_at")),
                row.getLong("shown"),
                row.getBoolean("proven"),
                next == null || drawn == null
                        ? null
                        : new Timetable(next, drawn, Timestamps.read(row, "doubted_since")));
    }
}
