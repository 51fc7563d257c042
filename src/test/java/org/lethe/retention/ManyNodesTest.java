package org.lethe.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lethe.retention.TestHub.ANNA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyNodesTest {

    private final TestHub hub = new TestHub("2027-03-27T14:00");

    @Test
    void twoNodesRunTwoHundredDueScansOnceEach() throws Exception {
        List<String> salons =
                IntStream.rangeClosed(1, 200).mapToObj(n -> "salon" + n).toList();
        for (String salon : salons) {
            hub.clients.clients(salon, 5, LocalDate.of(2020, 1, 1));
            hub.room.retention().save(salon, 24, false, ANNA);
        }
        RetentionRoom other = hub.node(hub.clock, new WrittenRequests(hub.state, hub.clock));
        hub.clock.advance(Duration.ofHours(12));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> nodes = new ArrayList<>();
        for (RetentionRoom node : List.of(hub.room, other, hub.room, other)) {
            nodes.add(threads.submit(() -> {
                node.tick().tick();
                node.work();
                node.tick().tick();
            }));
        }
        for (Future<?> node : nodes) {
            node.get();
        }
        threads.shutdown();
        hub.room.work();
        for (String salon : salons) {
            assertThat(hub.scans(salon)).extracting(Scan::state).containsExactly(ScanState.DONE);
            assertThat(hub.requests.clients(salon)).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void aNodeThatDiesInTheMiddleOfAScanHasItFinishedByAnotherWithoutRepeatingOrSkipping() {
        hub.clients.clients("seerose", 1_000, LocalDate.of(2020, 1, 1));
        hub.room.retention().save("seerose", 24, false, ANNA);
        WrittenRequests mortal = new WrittenRequests(hub.state, hub.clock);
        RetentionRoom dying = hub.node(hub.clock, mortal);
        int[] batches = {0};
        mortal.afterEachBatch(size -> {
            if (++batches[0] == 4) {
                throw new Killed();
            }
        });
        hub.clock.advance(Duration.ofHours(12));
        dying.tick().tick();
        try {
            dying.work();
        } catch (Killed e) {
            assertThat(hub.requests.clients("seerose")).hasSize(300);
        }
        hub.room.tick().tick();
        hub.room.work();
        assertThat(hub.newestScan("seerose").state()).isEqualTo(ScanState.RUNNING);
        assertThat(hub.requests.clients("seerose")).hasSize(300);

        hub.clock.advance(Duration.ofMinutes(3));
        hub.room.tick().tick();
        hub.room.work();
        assertThat(hub.newestScan("seerose").state()).isEqualTo(ScanState.DONE);
        assertThat(hub.newestScan("seerose").found()).isEqualTo(1_000);
        assertThat(hub.requests.clients("seerose")).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    void theCapHoldsHoweverManyAskAtOnce() throws Exception {
        hub.clients.clients("seerose", 500, LocalDate.of(2027, 1, 1));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> asks = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            asks.add(threads.submit(() -> hub.radius.mayForget("seerose", 1)));
        }
        int allowed = 0;
        for (Future<Boolean> ask : asks) {
            allowed += ask.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(allowed).isEqualTo(100);
    }

    /** What kill -9 looks like from inside: nothing is tidied up. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
