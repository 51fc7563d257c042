package org.lethe.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.lethe.state.SqlFile;

/** What a salon's own system does meanwhile: it looks at cards and books appointments, as fast as it can. */
final class Traffic {

    private static final int PEOPLE = 4;
    private static final int BOOKINGS_PERCENT = 20;
    private static final String READ = SqlFile.read("bench/traffic-read.sql");
    private static final String BOOK = SqlFile.read("bench/traffic-book.sql");

    private final DataSource database;
    private final long clients;
    private final AtomicLong appointments = new AtomicLong(1_000_000_000);

    Traffic(DataSource database, long clients) {
        this.database = database;
        this.clients = clients;
    }

    /** Works for so long and gives how many looks and bookings were done in a second. */
    double run(int seconds) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            List<Future<Long>> all = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                long seed = person;
                all.add(people.submit(() -> work(seed, end)));
            }
            long done = 0;
            for (Future<Long> one : all) {
                done += one.get();
            }
            return done / (double) seconds;
        } finally {
            people.shutdown();
        }
    }

    private long work(long seed, long end) throws SQLException {
        SplittableRandom random = new SplittableRandom(seed + System.nanoTime());
        long done = 0;
        try (Connection connection = database.getConnection();
                var read = connection.prepareStatement(READ);
                var book = connection.prepareStatement(BOOK)) {
            while (System.nanoTime() < end) {
                long client = 1 + random.nextLong(clients);
                if (random.nextInt(100) < BOOKINGS_PERCENT) {
                    book.setLong(1, appointments.incrementAndGet());
                    book.setLong(2, client);
                    book.executeUpdate();
                } else {
                    read.setLong(1, client);
                    look(read);
                }
                done++;
            }
        }
        return done;
    }

    private static void look(PreparedStatement read) throws SQLException {
        try (var rows = read.executeQuery()) {
            while (rows.next()) {
                rows.getString("last_name");
            }
        }
    }
}
