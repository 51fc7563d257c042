package org.lethe.forget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lethe.request.Channel;

/** The next batch of a sweep is claimed while one is in hand; a small batch claims nothing. */
class ClaimsAheadTest {

    private static final int BATCH = 2;

    private final Deque<ClaimedBatch> people = new ArrayDeque<>();
    private final Deque<ClaimedBatch> sweep = new ArrayDeque<>();
    private final CountDownLatch claimed = new CountDownLatch(1);
    private final ClaimsAhead ahead = new ClaimsAhead(() -> first(people), this::firstOfSweep, BATCH, 1);

    private static ClaimedBatch of(int requests) {
        return new ClaimedBatch(
                UUID.randomUUID(),
                "seerose",
                Instant.EPOCH,
                Collections.nCopies(
                        requests, new ClaimedRequest(UUID.randomUUID(), Channel.RETENTION, null, 1, null, List.of())));
    }

    private static ClaimedBatch first(Deque<ClaimedBatch> batches) {
        ClaimedBatch first = batches.poll();
        return first == null ? ClaimedBatch.NOTHING : first;
    }

    private ClaimedBatch firstOfSweep() {
        ClaimedBatch first = first(sweep);
        claimed.countDown();
        return first;
    }

    @AfterEach
    void close() {
        ahead.close();
    }

    @Test
    void aWholeBatchHasTheNextOfTheSweepClaimedMeanwhile() throws Exception {
        ClaimedBatch second = of(BATCH);
        sweep.add(second);
        people.add(of(1));

        ClaimsAhead.Ahead meanwhile = ahead.of(of(BATCH));

        assertThat(claimed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ahead.next(meanwhile)).isEqualTo(second);
        assertThat(people).hasSize(1);
    }

    @Test
    void whereNoSweepGoesOnWhoeverIsFirstIsNext() {
        ClaimedBatch person = of(1);
        people.add(person);

        assertThat(ahead.next(ahead.of(of(BATCH)))).isEqualTo(person);
    }

    @Test
    void aSmallBatchClaimsNothingAhead() {
        sweep.add(of(BATCH));

        assertThat(ahead.next(ahead.of(of(1)))).isEqualTo(ClaimedBatch.NOTHING);
        assertThat(sweep).hasSize(1);
    }

    @Test
    void whatFailedMeanwhileIsAskedAgain() {
        ClaimedBatch person = of(1);
        people.add(person);
        try (ClaimsAhead failing = new ClaimsAhead(
                () -> first(people),
                () -> {
                    throw new IllegalStateException("the state store is not there");
                },
                BATCH,
                1)) {
            assertThat(failing.next(failing.of(of(BATCH)))).isEqualTo(person);
        }
    }
}
