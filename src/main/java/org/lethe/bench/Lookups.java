package org.lethe.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The desks of many salons look up their clients, all at once. */
final class Lookups {

    private static final int DESKS = 16;

    private final ForgetApi api;

    Lookups(ForgetApi api) {
        this.api = api;
    }

    /** As fast as they are answered, for so long, each desk another salon's. */
    void run(int seconds) throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(DESKS);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            List<Future<?>> all = new ArrayList<>();
            for (int desk = 0; desk < DESKS; desk++) {
                String path = "/salons/s" + (ManySalons.SALONS - desk) + "/clients?limit=5";
                all.add(desks.submit(() -> {
                    while (System.nanoTime() < end) {
                        api.get(path);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            desks.shutdown();
        }
    }
}
