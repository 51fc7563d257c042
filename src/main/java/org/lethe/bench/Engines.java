package org.lethe.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.DatabaseSettings;
import org.lethe.erasure.Erased;
import org.lethe.erasure.ForgetHooks;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.MappedDatabases;
import org.lethe.erasure.Subject;
import org.lethe.erasure.map.MapReader;
import org.lethe.platform.PlanCamel;

/** The hub's forgetting on the arena: map, plan, fence, lock, proof and journal, run through Camel's sql endpoints. */
final class Engines {

    private static final int BATCH = 1000;

    private Engines() {}

    /** The arena with this map of {@code maps/}. */
    static MappedDatabase open(Arena arena, PlanCamel camel, String map) throws IOException {
        MappedDatabase database = MappedDatabases.open(
                MapReader.read(map + ".yaml", text("/maps/" + map + ".yaml")),
                arena.database(),
                camel.runners(),
                new DatabaseSettings("DE", ZoneId.of("Europe/Berlin")),
                Clock.systemUTC());
        database.install();
        return database;
    }

    /** Forgets these clients in batches of a thousand and gives clients per second. */
    static double sweep(MappedDatabase database, long[] keys, int workers, ForgetHooks hooks) throws Exception {
        int batches = (keys.length + BATCH - 1) / BATCH;
        AtomicInteger next = new AtomicInteger();
        long started = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                all.add(threads.submit(() -> {
                    for (int batch = next.getAndIncrement(); batch < batches; batch = next.getAndIncrement()) {
                        forget(
                                database,
                                Arrays.copyOfRange(keys, batch * BATCH, Math.min(keys.length, (batch + 1) * BATCH)),
                                hooks);
                    }
                }));
            }
            for (Future<?> worker : all) {
                worker.get();
            }
        } finally {
            threads.shutdown();
        }
        return keys.length / ((System.nanoTime() - started) / 1e9);
    }

    /**
     * Forgets one batch.
     *
     * @throws IllegalStateException if one of the clients was not forgotten
     */
    static void forget(MappedDatabase database, long[] keys, ForgetHooks hooks) {
        List<Subject> subjects = Arrays.stream(keys)
                .mapToObj(key -> Subject.of(ClientKey.of(String.valueOf(key))))
                .toList();
        for (Erased erased : database.forget(subjects, hooks)) {
            if (!erased.forgotten()) {
                throw new IllegalStateException("not forgotten: " + erased.verdict());
            }
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Engines.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
