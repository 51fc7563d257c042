package org.lethe.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.lethe.state.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** The whole hub with a full mailbox: how fast mails are read, decided, written down and moved. */
final class MailboxContest implements Contest {

    private static final int MAILS = 1_000;
    private static final int TARGET = 50;
    private static final int ROUNDS = 3;
    private static final String DEALT_WITH = SqlFile.read("bench/mails-left.sql");
    private static final long PATIENCE = 600_000_000_000L;

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public boolean needsClients() {
        return false;
    }

    @Override
    public List<Result> run(Arena arena) throws Exception {
        int mails = arena.scaled(MAILS, MAILS);
        Path home = Files.createTempDirectory("lethe-bench-mail");
        try (BenchMails inbox = BenchMails.start();
                Hub hub = Hub.start(home, List.of(), inbox.settings())) {
            arena.say("A hub got ready in %.1f s.", hub.secondsToReady());
            SingleConnectionDataSource connection = BenchHub.stateStore(home);
            try {
                JdbcClient state = JdbcClient.create(connection);
                double first = perSecond(inbox, state, mails);
                double median = new Rounds(arena)
                        .atLeast(ROUNDS)
                        .with("mails", () -> perSecond(inbox, state, mails))
                        .run()
                        .median("mails");
                String detail = String.format(
                        Locale.ROOT,
                        "%,d in the inbox, letters to the writers go out meanwhile; the first %,d after the start: %.0f/s",
                        mails,
                        mails,
                        first);
                return List.of(Result.atLeast("mails dealt with per second", median, TARGET, detail));
            } finally {
                connection.destroy();
            }
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    /** From the moment in which the last mail has come until the last one was moved or left alone for good. */
    private static double perSecond(BenchMails inbox, JdbcClient state, int mails) throws Exception {
        inbox.deliver(mails);
        long started = System.nanoTime();
        while (state.sql(DEALT_WITH).query(Long.class).single() < inbox.delivered()) {
            LockSupport.parkNanos(10_000_000);
            if (System.nanoTime() - started > PATIENCE) {
                throw new IllegalStateException("The mailbox was not dealt with in ten minutes");
            }
        }
        return mails / ((System.nanoTime() - started) / 1e9);
    }
}
