package org.lethe.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;

/** Eight callers who post as fast as they are answered. */
final class Callers {

    static final int COUNT = 8;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Posts one request for each key and returns when all are answered.
     *
     * @throws IllegalStateException if an answer has another status
     */
    List<String> post(long[] keys, LongFunction<HttpRequest> request, int status) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<List<String>> caller = () -> {
            List<String> bodies = new ArrayList<>();
            for (int i = next.getAndIncrement(); i < keys.length; i = next.getAndIncrement()) {
                HttpResponse<String> answer = http.send(request.apply(keys[i]), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != status) {
                    throw new IllegalStateException("answered " + answer.statusCode() + ": " + answer.body());
                }
                bodies.add(answer.body());
            }
            return bodies;
        };
        ExecutorService threads = Executors.newFixedThreadPool(COUNT);
        try {
            List<String> bodies = new ArrayList<>();
            for (Future<List<String>> done : threads.invokeAll(java.util.Collections.nCopies(COUNT, caller))) {
                bodies.addAll(done.get());
            }
            return bodies;
        } finally {
            threads.shutdown();
        }
    }
}
