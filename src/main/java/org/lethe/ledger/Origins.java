package org.lethe.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lethe.keys.SigningKey;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The logs, one after the other, of which the last one grows. All methods that write are called under the ledger's lock.
 */
final class Origins {

    private static final String CURRENT = SqlFile.read("ledger/current-origin.sql");
    private static final String START = SqlFile.read("ledger/start-origin.sql");
    private static final String PLACE_FIRST = SqlFile.read("ledger/place-first.sql");
    private static final String ADD_NODES = SqlFile.read("ledger/add-nodes.sql");
    private static final String ADD_CHECKPOINT = SqlFile.read("ledger/add-checkpoint.sql");
    private static final String LATEST_CHECKPOINT = SqlFile.read("ledger/latest-checkpoint.sql");

    private final JdbcClient state;
    private final SigningKey signing;
    private final Clock clock;

    Origins(JdbcClient state, SigningKey signing, Clock clock) {
        this.state = state;
        this.signing = signing;
        this.clock = clock;
    }

    record Origin(int id, String name, GrowingTree tree) {}

    /** The log that grows, started if there is none yet. */
    Origin current() {
        return newest().orElseGet(() -> start("first start"));
    }

    Origin start(String reason) {
        Instant now = clock.instant();
        String name = "lethe/" + UUID.randomUUID();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("origin", name);
        body.put("key", signing.verifyingKey().fingerprint());
        body.put("reason", reason);
        latestCheckpoint().ifPresent(last -> body.put("previous", last.text()));
        LedgerEntry first = new LedgerEntry(EntryType.ORIGIN, null, null, now, body);

        int id = state.sql(START)
                .param("name", name)
                .param("publicKey", signing.verifyingKey().encoded())
                .param("at", Timestamps.of(now))
                .query(Integer.class)
                .single();
        byte[] leaf = state.sql(PLACE_FIRST)
                .param("origin", id)
                .param("type", first.type().word())
                .param("at", Timestamps.of(first.at()))
                .param("content", first.canonical())
                .query((row, number) -> row.getBytes(1))
                .single();
        Origin origin = new Origin(id, name, GrowingTree.empty());
        origin.tree().add(leaf);
        grown(origin);
        return origin;
    }

    /** Writes down how far the tree has grown, with a signed checkpoint. */
    void grown(Origin origin) {
        GrowingTree tree = origin.tree();
        List<GrowingTree.Node> nodes = tree.takeFullSubtrees();
        if (!nodes.isEmpty()) {
            state.sql(ADD_NODES)
                    .param("origin", origin.id())
                    .param(
                            "levels",
                            nodes.stream().map(node -> (short) node.level()).toArray(Short[]::new))
                    .param(
                            "indexes",
                            nodes.stream().map(GrowingTree.Node::index).toArray(Long[]::new))
                    .param("hashes", nodes.stream().map(GrowingTree.Node::hash).toArray(byte[][]::new))
                    .update();
        }
        byte[] root = tree.root();
        String text = Checkpoint.text(origin.name(), tree.size(), root);
        state.sql(ADD_CHECKPOINT)
                .param("origin", origin.id())
                .param("size", tree.size())
                .param("frontier", tree.frontier())
                .param("root", root)
                .param("signature", signing.sign(text.getBytes(StandardCharsets.UTF_8)))
                .param("at", Timestamps.of(clock.instant()))
                .update();
    }

    Optional<Checkpoint> latestCheckpoint() {
        return state.sql(LATEST_CHECKPOINT)
                .query((row, number) -> new Checkpoint(
                        row.getString("name"), row.getLong("size"), row.getBytes("root"), row.getBytes("signature")))
                .optional();
    }

    private Optional<Origin> newest() {
        return state.sql(CURRENT)
                .query((row, number) -> new Origin(
                        row.getInt("id"),
                        row.getString("name"),
                        new GrowingTree(row.getLong("size"), row.getBytes("frontier"))))
                .optional();
    }
}
