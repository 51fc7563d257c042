package org.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.person.Personal;
import org.lethe.state.SqlFile;

class LedgerTest {

    @TempDir
    Path home;

    LedgerBed bed;

    @BeforeEach
    void open() {
        bed = new LedgerBed(home);
    }

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void anEntryIsOrderedOnceItsTransactionHasCommitted() {
        bed.forget(3);

        assertThat(bed.ledger.sequence()).isEqualTo(3);
        assertThat(bed.ledger.sequence()).isZero();
        // the first entry of a log tells its origin
        assertThat(bed.ledger.latest()).get().extracting(Checkpoint::size).isEqualTo(4L);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whoNeedsNoReceiptDoesNotWaitForSomebodyWhoPutsEntriesInOrder() {
        bed.forget(3);

        bed.transaction.executeWithoutResult(status -> {
            bed.state
                    .sql(SqlFile.read("ledger/lock.sql"))
                    .query((row, number) -> true)
                    .single();
            bed.ledger.sequenceIfFree();
            assertThat(bed.ledger.latest()).isEmpty();
        });

        bed.ledger.sequenceIfFree();
        assertThat(bed.ledger.latest()).get().extracting(Checkpoint::size).isEqualTo(4L);
    }

    @Test
    void anEntryOfAnUndoneTransactionNeverAppears() {
        bed.transaction.executeWithoutResult(status -> {
            bed.ledger.append(LedgerEntry.forgotten(LedgerBed.forgetting(UUID.randomUUID())));
            assertThat(bed.ledger.sequence()).isZero();
            status.setRollbackOnly();
        });

        assertThat(bed.ledger.sequence()).isZero();
        assertThat(bed.state
                        .sql("select count(*) from ledger_entry where type = 'forgotten'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theCheckpointIsSignedByTheHub() {
        bed.forget(1);
        bed.ledger.sequence();

        Checkpoint checkpoint = bed.ledger.latest().orElseThrow();

        assertThat(checkpoint.signedBy(bed.keys.signing().verifyingKey())).isTrue();
        assertThat(checkpoint.note(bed.keys.signing().verifyingKey()))
                .startsWith(checkpoint.origin() + "\n2\n")
                .contains("\n\n\u2014 " + checkpoint.origin() + " ");
    }

    @Test
    void everyEntryOfATreeOfManyBatchesIsProvenToBeInIt() {
        List<UUID> requests = new ArrayList<>();
        for (int batch : List.of(1, 254, 1, 1, 300, 7, 255, 257, 1)) {
            requests.addAll(bed.forget(batch));
            bed.ledger.sequence();
        }

        assertThat(requests).allSatisfy(request -> {
            Receipt receipt = bed.receipts.of(request).orElseThrow();
            assertThat(receipt.holds()).isTrue();
            assertThat(receipt.entryField("requestId").stringValue()).isEqualTo(request.toString());
        });
    }

    @Test
    void everyLaterCheckpointExtendsEveryEarlierOne() {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (int batch : List.of(1, 1, 1, 4, 8, 240, 1, 1, 255, 256, 3)) {
            bed.forget(batch);
            bed.ledger.sequence();
            checkpoints.add(bed.ledger.latest().orElseThrow());
        }
        StoredTree tree = new StoredTree(bed.state, 1);

        for (Checkpoint earlier : checkpoints) {
            for (Checkpoint later : checkpoints.subList(checkpoints.indexOf(earlier), checkpoints.size())) {
                List<byte[]> proof = tree.consistency(earlier.size(), later.size());
                assertThat(Merkle.extend(earlier.size(), earlier.root(), later.size(), later.root(), proof))
                        .as("%d in %d", earlier.size(), later.size())
                        .isTrue();
                assertThat(Merkle.extend(earlier.size(), Merkle.emptyRoot(), later.size(), later.root(), proof))
                        .isFalse();
            }
        }
    }

    @Test
    void severalNodesMayAppendAndOrderAtOnceAndNothingIsLostOrDoubled() throws Exception {
        int nodes = 6;
        int rounds = 25;
        var threads = Executors.newFixedThreadPool(nodes);
        List<Callable<List<UUID>>> work = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            Ledger node = bed.node();
            work.add(() -> {
                List<UUID> mine = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    mine.addAll(bed.forget(1 + round % 3));
                    node.sequence();
                }
                return mine;
            });
        }
        List<UUID> all = new ArrayList<>();
        try {
            for (Future<List<UUID>> done : threads.invokeAll(work)) {
                all.addAll(done.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(bed.ledger.latest()).get().extracting(Checkpoint::size).isEqualTo(all.size() + 1L);
        assertThat(all).allSatisfy(request -> assertThat(
                        bed.receipts.of(request).orElseThrow().holds())
                .isTrue());
    }

    @Test
    void aNewLogNamesTheLastCheckpointOfTheOldOneAndOldReceiptsStillHold() {
        UUID before = bed.forget(1).get(0);
        bed.ledger.sequence();
        Checkpoint last = bed.ledger.latest().orElseThrow();

        bed.ledger.startOrigin("restored hub");
        UUID after = bed.forget(1).get(0);

        assertThat(bed.receipts.of(after)).get().satisfies(receipt -> {
            assertThat(receipt.holds()).isTrue();
            assertThat(receipt.checkpoint().origin()).isNotEqualTo(last.origin());
        });
        assertThat(bed.receipts.of(before)).get().matches(Receipt::holds);
        assertThat(bed.state
                        .sql("select content from ledger_entry where type = 'origin' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains(last.origin(), "restored hub");
    }

    @Test
    void theDatabaseItselfRefusesToChangeWhatIsWritten() {
        bed.forget(1);
        bed.ledger.sequence();

        for (String attempt : List.of(
                "update ledger_entry set content = '{}'",
                "delete from ledger_entry",
                "truncate ledger_entry cascade",
                "update ledger_leaf set position = position + 1",
                "delete from ledger_checkpoint")) {
            assertThat(catchThrowable(() -> bed.state.sql(attempt).update()))
                    .as(attempt)
                    .hasMessageContaining("the ledger only grows");
        }
    }

    @Test
    void onlyPlainValuesComeIntoTheLedger() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerEntry.alarm(null, LedgerBed.NOW, "x", Map.of("amount", 12.5)))
                .withMessageContaining("amount");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> LedgerEntry.alarm(null, LedgerBed.NOW, "x", Map.of("who", new Personal("Anna Müller"))))
                .withMessageNotContaining("Anna");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerEntry.alarm(null, LedgerBed.NOW, "x", Map.of("salon", "other")));
    }

    @Test
    void whatIsHashedIsTheCanonicalFormOfTheEntry() {
        LedgerEntry entry = LedgerEntry.alarm(
                "müller & söhne",
                LedgerBed.NOW,
                "line\none\u001f\u007f",
                Map.of(
                        "b", List.of("\"quoted\" \\ / \u2028 \uD83D\uDC87", true, 12L, -3),
                        "B", Map.of("z", "", "a", "\u20ac"),
                        "_", 0));

        assertThat(entry.canonical()).isEqualTo(CanonicalJson.of(CanonicalJson.read(entry.canonical())));
        String forgotten =
                LedgerEntry.forgotten(LedgerBed.forgetting(UUID.randomUUID())).canonical();
        assertThat(forgotten).isEqualTo(CanonicalJson.of(CanonicalJson.read(forgotten)));
    }
}
