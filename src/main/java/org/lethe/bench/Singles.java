package org.lethe.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Requests of one salon after the other, one at a time, from {@code 202} to forgotten. */
final class Singles {

    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    private final ForgetApi api;
    private int salon = 1;

    Singles(ForgetApi api) {
        this.api = api;
    }

    Series run(int count) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            millis.add(one());
        }
        return Series.of(millis);
    }

    double one() throws Exception {
        salon++;
        String id = ForgetApi.id(api.send(api.forget("s" + salon, "C1")).body());
        long accepted = System.nanoTime();
        while (!api.state(id).equals("FORGOTTEN")) {
            LockSupport.parkNanos(LOOK);
            if (System.nanoTime() - accepted > PATIENCE) {
                throw new IllegalStateException("not forgotten in two minutes, but " + api.state(id));
            }
        }
        return (System.nanoTime() - accepted) / 1e6;
    }
}
