package org.lethe.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.Due;
import org.lethe.erasure.MappedDatabase;
import org.lethe.platform.PlanCamel;
import org.lethe.state.SqlFile;

/** Who is due: page by page as the retention scan asks, against one query written by hand. */
final class DueContest implements Contest {

    private static final int PAGE = 1000;
    /** Of the second comparison, which takes some ten milliseconds. */
    private static final int SHORT_ROUNDS = 75;

    /** Until the hub's code is compiled. */
    private static final int WARM_UP = 200;

    private static final int LONG_ROUNDS = 9;
    private static final String HAND = SqlFile.read("bench/by-hand-due.sql");

    @Override
    public String name() {
        return "due";
    }

    @Override
    public List<Result> run(Arena arena) throws Exception {
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        try (PlanCamel camel = new PlanCamel();
                MappedDatabase engine = Engines.open(arena, camel, "bench")) {
            LocalDate few = today.minusDays(2089);
            for (int time = 0; time < WARM_UP; time++) {
                page(engine, few);
                byHand(arena, few);
            }
            return List.of(
                    compare(arena, engine, "finding due, a tenth of all / by hand", today.minusDays(1000), LONG_ROUNDS),
                    compare(arena, engine, "finding due, one in a thousand / by hand", few, SHORT_ROUNDS));
        }
    }

    private static Result compare(Arena arena, MappedDatabase engine, String name, LocalDate before, int rounds)
            throws Exception {
        List<Due> found = page(engine, before);
        List<Due> expected = byHand(arena, before);
        if (!found.equals(expected)) {
            throw new IllegalStateException(
                    "the engine finds " + found.size() + " due, by hand they are " + expected.size());
        }
        Measured figures = new Rounds(arena)
                .withoutCheckpoints()
                .atLeast(rounds)
                .with("hub", () -> millis(() -> page(engine, before)))
                .with("by hand", () -> millis(() -> byHand(arena, before)))
                .run();
        double ours = figures.median("hub");
        double theirs = figures.median("by hand");
        String detail = String.format(Locale.ROOT, "%,d due: %,.0f ms against %,.0f ms", expected.size(), ours, theirs);
        return Result.atMost(name, figures.ratio("hub", "by hand"), 1.5, detail);
    }

    private static List<Due> page(MappedDatabase engine, LocalDate before) {
        List<Due> all = new ArrayList<>();
        @Nullable ClientKey last = null;
        List<Due> page;
        do {
            page = engine.due(before, last, PAGE);
            for (Due due : page) {
                all.add(due);
                last = due.key();
            }
        } while (page.size() == PAGE);
        return all;
    }

    private static List<Due> byHand(Arena arena, LocalDate before) throws SQLException {
        List<Due> all = new ArrayList<>();
        try (Connection connection = arena.database().getConnection();
                PreparedStatement query = connection.prepareStatement(HAND)) {
            query.setDate(1, Date.valueOf(before));
            query.setDate(2, Date.valueOf(before));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    all.add(new Due(ClientKey.of(rows.getString("id")), rows.getObject("last_visit", LocalDate.class)));
                }
            }
        }
        return all;
    }

    private interface Work {
        List<Due> run() throws Exception;
    }

    private static double millis(Work work) throws Exception {
        long started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e6;
    }
}
