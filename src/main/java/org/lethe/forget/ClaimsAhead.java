package org.lethe.forget;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Claims the next batch of a long sweep while one is being forgotten, so that the salon's database does not wait for the
 * hub's own. What was claimed and is not begun, because the hub died, goes back in line when its lease ends.
 */
public final class ClaimsAhead implements AutoCloseable {

    private final Supplier<ClaimedBatch> next;
    private final Supplier<ClaimedBatch> nextOfSweep;
    private final int batch;
    private final ExecutorService threads;

    /**
     * @param next claims whatever is first in line
     * @param nextOfSweep claims from a sweep only: people are not made to wait until a batch in hand is done
     * @param batch the most requests in one batch
     * @param workers how many may claim ahead at the same time
     */
    ClaimsAhead(Supplier<ClaimedBatch> next, Supplier<ClaimedBatch> nextOfSweep, int batch, int workers) {
        this.next = next;
        this.nextOfSweep = nextOfSweep;
        this.batch = batch;
        this.threads = Executors.newFixedThreadPool(workers, task -> new Thread(task, "claims-ahead"));
    }

    /** A batch that is being claimed, or none. */
    public record Ahead(@Nullable Future<ClaimedBatch> claimed) {

        static final Ahead NONE = new Ahead(null);
    }

    /** Begins to claim the batch after this one, if this one is whole: then more is likely to wait. */
    public Ahead of(ClaimedBatch inHand) {
        return inHand.size() < batch ? Ahead.NONE : new Ahead(threads.submit(nextOfSweep::get));
    }

    /** What was claimed meanwhile; else the next batch, an empty one when nothing waits. */
    public ClaimedBatch next(Ahead ahead) {
        Future<ClaimedBatch> claimed = ahead.claimed();
        if (claimed == null) {
            return next.get();
        }
        try {
            ClaimedBatch batch = claimed.get();
            return batch.waiting() ? batch : next.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ClaimedBatch.NOTHING;
        } catch (ExecutionException | CancellationException e) {
            // what is wrong shows again here, where the route deals with it
            return next.get();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
