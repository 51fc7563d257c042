package org.lethe.erasure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.proof.Hardness;
import org.lethe.erasure.proof.Hit;
import org.lethe.erasure.proof.Needles;
import org.lethe.erasure.run.Rows;
import org.lethe.erasure.run.RowsFound;

/**
 * Proves, inside the transaction, that nothing identifying is left in the rows that hang on clients: first all cells of
 * a client in one text, and only where that says something, cell by cell.
 */
final class Residue {

    private final Engine engine;
    private final Map<Reads.ProofRead, RowsFound> before = new HashMap<>();

    Residue(Engine engine) {
        this.engine = engine;
    }

    /** To be called before anything changes: looks up the rows to which nothing leads afterwards. */
    void lookUp(Collection<ClientKey> keys) {
        for (Reads.ProofRead read : engine.plan().proof()) {
            if (read.before() != null) {
                before.put(
                        read,
                        RowsFound.of(
                                engine.runner(),
                                read.before(),
                                engine.plan().key().size(),
                                engine.keys(keys)));
            }
        }
    }

    /** What was found of one client. */
    record Found(Finds hard, Finds soft) {

        Found() {
            this(new Finds(), new Finds());
        }

        /** In another person's column even a full match is doubtful: families share addresses and numbers. */
        private void add(Reads.ProofRead read, String column, Hit hit, Map<String, Object> row) {
            boolean sure = hit.hardness() == Hardness.HARD && !read.others().contains(column);
            (sure ? hard : soft).add(read.table(), column, hit.kind().name(), row);
        }
    }

    /**
     * What is left, by client key; clients of whom nothing is left are not in it.
     *
     * @param renewed the keys that these clients had when their rows were looked up, with those they have now
     */
    Map<ClientKey, Found> search(Map<ClientKey, ClientKey> renewed, Function<ClientKey, @Nullable Needles> needles) {
        Map<ClientKey, Found> found = new LinkedHashMap<>();
        for (Reads.ProofRead read : engine.plan().proof()) {
            Set<ClientKey> suspects = new HashSet<>();
            for (Map<String, Object> row :
                    engine.runner().query(read.gather(), parameters(read, Set.copyOf(renewed.values()), renewed))) {
                ClientKey key = engine.key(row);
                String text = Rows.text(row, "lethe_g");
                Needles wanted = needles.apply(key);
                if (text != null
                        && !text.isBlank()
                        && wanted != null
                        && !wanted.judge(text).isEmpty()) {
                    suspects.add(key);
                }
            }
            if (!suspects.isEmpty()) {
                detail(read, parameters(read, suspects, renewed), needles, found);
            }
        }
        return found;
    }

    private Map<String, Object> parameters(
            Reads.ProofRead read, Set<ClientKey> clients, Map<ClientKey, ClientKey> renewed) {
        RowsFound rows = before.get(read);
        if (rows == null) {
            return engine.keys(clients);
        }
        Set<List<String>> keys = clients.stream().map(ClientKey::parts).collect(Collectors.toSet());
        return rows.of(keys, old -> {
                    ClientKey now = renewed.get(new ClientKey(old));
                    return now == null ? old : now.parts();
                })
                .parameter(engine.plan().dialect());
    }

    private void detail(
            Reads.ProofRead read,
            Map<String, Object> suspects,
            Function<ClientKey, @Nullable Needles> needles,
            Map<ClientKey, Found> found) {
        for (Map<String, Object> row : engine.runner().query(read.detail(), suspects)) {
            ClientKey key = engine.key(row);
            Needles wanted = needles.apply(key);
            List<@Nullable String> cells = Rows.cells(row, read.columns().size());
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i);
                if (cell == null || wanted == null) {
                    continue;
                }
                for (Hit hit : wanted.judge(cell)) {
                    found.computeIfAbsent(key, unused -> new Found())
                            .add(read, read.columns().get(i), hit, row);
                }
            }
        }
    }
}
