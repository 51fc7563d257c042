package org.lethe.ledger;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.VerifyingKey;
import org.lethe.state.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Goes through one log from its first entry to its last. */
final class OriginCheck {

    private static final String LEAVES = SqlFile.read("ledger/check-leaves.sql");
    private static final String CHECKPOINTS = SqlFile.read("ledger/check-checkpoints.sql");
    private static final String NODES = SqlFile.read("ledger/check-nodes.sql");

    private final JdbcClient state;
    private final Stored stored;
    private final LedgerCheck.Problems problems;
    private final VerifyingKey key;
    private final GrowingTree tree = GrowingTree.empty();
    private final Map<String, Long> expiries = new HashMap<>();
    private final Map<String, byte[]> nodes = new HashMap<>();
    private long expired;
    private long largestEmpty = -1;
    private long checkpoints;
    private boolean rootsDiffer;
    private @Nullable Checkpoint next;
    private @Nullable Checkpoint last;

    OriginCheck(JdbcClient state, Stored stored, LedgerCheck.Problems problems) {
        this.state = state;
        this.stored = stored;
        this.problems = problems;
        this.key = VerifyingKey.parse(stored.publicKey());
    }

    record Stored(int id, String name, String publicKey, long size, byte[] frontier) {}

    void run(@Nullable Checkpoint previous, List<Checkpoint> held) {
        state.sql(NODES)
                .param("origin", stored.id())
                .query((row, number) ->
                        Map.entry(row.getInt("level") + "/" + row.getLong("index"), row.getBytes("hash")))
                .list()
                .forEach(node -> nodes.put(node.getKey(), node.getValue()));
        try (Stream<Checkpoint> signed = checkpointsBySize();
                Stream<StoredLeaf> leaves =
                        state.sql(LEAVES).param("origin", stored.id()).query(StoredLeaf::read).stream()) {
            Iterator<Checkpoint> due = signed.iterator();
            next = due.hasNext() ? due.next() : null;
            leaves.forEach(leaf -> {
                take(leaf, previous);
                meetCheckpoints(due);
                held.stream().filter(this::isOfHere).forEach(this::requireHeld);
            });
        }
        finish();
        held.stream()
                .filter(checkpoint -> checkpoint.origin().equals(stored.name()) && checkpoint.size() > tree.size())
                .forEach(checkpoint -> problems.add("a receipt proves " + checkpoint.size() + " entries in log "
                        + stored.name() + ", only " + tree.size() + " are left"));
    }

    private Stream<Checkpoint> checkpointsBySize() {
        return state
                .sql(CHECKPOINTS)
                .param("origin", stored.id())
                .query((row, number) -> new Checkpoint(
                        stored.name(), row.getLong("size"), row.getBytes("root"), row.getBytes("signature")))
                .stream();
    }

    private void take(StoredLeaf leaf, @Nullable Checkpoint previous) {
        long expected = tree.size();
        if (leaf.position() != expected) {
            problems.add(at(expected) + " an entry is missing; the next one there is " + leaf.position());
        }
        leaf.problem().ifPresent(problem -> problems.add(at(leaf.position()) + problem));
        tree.add(leaf.hash());
        tree.takeFullSubtrees().forEach(node -> {
            byte[] hash = nodes.remove(node.level() + "/" + node.index());
            if (hash == null || !MessageDigest.isEqual(hash, node.hash())) {
                problems.add(at(leaf.position()) + " a stored hash of the tree was changed or removed");
            }
        });
        if (leaf.empty()) {
            expired++;
            largestEmpty = leaf.position();
        }
        if (expected == 0) {
            requireLink(leaf, previous);
        }
        if (leaf.is(EntryType.EXPIRED)) {
            JsonNode entry = leaf.entry();
            expiries.merge(
                    entry.path("origin").stringValue(""), entry.path("below").longValue(0), Math::max);
        }
    }

    private void requireLink(StoredLeaf leaf, @Nullable Checkpoint previous) {
        String named = leaf.is(EntryType.ORIGIN) ? leaf.entry().path("previous").stringValue("") : "?";
        if (!named.equals(previous == null ? "" : previous.text())) {
            problems.add("log " + stored.name() + " does not continue from the end of the log before it");
        }
    }

    private void meetCheckpoints(Iterator<Checkpoint> due) {
        while (next != null && next.size() <= tree.size()) {
            meet(next);
            last = next;
            next = due.hasNext() ? due.next() : null;
        }
    }

    private void meet(Checkpoint checkpoint) {
        checkpoints++;
        if (!checkpoint.signedBy(key)) {
            problems.add(at(checkpoint.size()) + " the checkpoint's signature is wrong");
        }
        boolean sameRoot = checkpoint.size() == tree.size() && MessageDigest.isEqual(checkpoint.root(), tree.root());
        // once the tree differs, every later root does: said once
        if (!rootsDiffer && !sameRoot) {
            rootsDiffer = true;
            problems.add(at(checkpoint.size()) + " the entries up to here are not those that were signed");
        }
    }

    private boolean isOfHere(Checkpoint checkpoint) {
        return checkpoint.size() == tree.size() && checkpoint.origin().equals(stored.name());
    }

    private void requireHeld(Checkpoint checkpoint) {
        if (!MessageDigest.isEqual(checkpoint.root(), tree.root())) {
            problems.add(at(checkpoint.size()) + " the entries up to here are not those that a receipt proves");
        }
    }

    private void finish() {
        if (next != null) {
            problems.add(at(next.size()) + " a signed checkpoint covers entries that are gone");
        } else if (last == null || last.size() != tree.size()) {
            problems.add(at(tree.size()) + " the log ends without a checkpoint");
        }
        if (stored.size() != tree.size() || !Arrays.equals(stored.frontier(), tree.frontier())) {
            problems.add(
                    at(tree.size()) + " the stored size " + stored.size() + " or edge does not belong to the entries");
        }
        if (!nodes.isEmpty()) {
            problems.add("log " + stored.name() + " has " + nodes.size() + " stored hashes of a larger tree");
        }
    }

    void requireEmptyOnlyBelow(long below) {
        if (largestEmpty >= below) {
            problems.add(at(largestEmpty) + " the content was removed before its time was over");
        }
    }

    private String at(long position) {
        return "log " + stored.name() + ", position " + position + ":";
    }

    boolean isSignedBy(VerifyingKey wanted) {
        return key.equals(wanted);
    }

    String name() {
        return stored.name();
    }

    Map<String, Long> expiries() {
        return expiries;
    }

    long entries() {
        return tree.size();
    }

    long expired() {
        return expired;
    }

    long checkpoints() {
        return checkpoints;
    }

    @Nullable
    Checkpoint last() {
        return last;
    }
}
