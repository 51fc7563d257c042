package org.lethe.erasure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.plan.JournalStatements;
import org.lethe.erasure.plan.Statement;
import org.lethe.erasure.run.Rows;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lethe's own table in the salon database. Holds no personal value: a natural key stays out. */
final class Journal {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final UUID DATABASE = new UUID(0, 0);
    private static final TypeReference<List<TableCount>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<List<SealedSummary>> SEALED = new TypeReference<>() {};

    /** What was left for a person to look at, and the figures: said where whoever finishes after a crash finds it. */
    private record Proof(List<ResidueHit> soft, List<InvariantCheck> invariants) {

        static final Proof NONE = new Proof(List.of(), List.of());
    }

    private final Engine engine;
    private final JournalStatements statements;

    Journal(Engine engine, JournalStatements statements) {
        this.engine = engine;
        this.statements = statements;
    }

    /** The journal of this database, where the map allows one. */
    static @Nullable Journal of(Engine engine) {
        JournalStatements statements = engine.plan().journal();
        return statements == null ? null : new Journal(engine, statements);
    }

    /** The journal where it is there already: before the first {@code install} nobody has been forgotten. */
    static @Nullable Journal readable(Engine engine) {
        JournalStatements statements = engine.plan().journal();
        boolean there = statements != null
                && engine.plan().schema().catalogue().table(statements.table()).isPresent();
        return there ? of(engine) : null;
    }

    /** Writes the rows of a batch in request order and gives the requests that are new. */
    Set<UUID> fence(List<Subject> batch) {
        boolean keep = engine.plan().rekey() == null;
        List<List<@Nullable String>> rows = new ArrayList<>();
        batch.stream()
                .sorted(Comparator.comparing(subject -> subject.request().toString()))
                .forEach(subject -> {
                    List<@Nullable String> row = new ArrayList<>();
                    row.add(subject.request().toString());
                    row.add(subject.attempt().toString());
                    row.add(keep ? subject.key().text() : null);
                    row.add(engine.tenant());
                    rows.add(row);
                });
        Map<String, Object> parameters = engine.plan().dialect().parameter("r", rows, 4);
        if (statements.mine() == null) {
            return requests(engine.runner().query(statements.fence(), parameters));
        }
        Set<UUID> before = requests(engine.runner().query(statements.mine(), parameters));
        engine.runner().update(statements.fence(), parameters);
        Set<UUID> fresh = requests(engine.runner().query(statements.mine(), parameters));
        fresh.removeAll(before);
        return fresh;
    }

    private static Set<UUID> requests(List<Map<String, Object>> rows) {
        Set<UUID> requests = new HashSet<>();
        rows.forEach(row -> requests.add(UUID.fromString(String.valueOf(row.get("request")))));
        return requests;
    }

    /** Takes back the rows of those who leave the batch. */
    void leave(Collection<UUID> requests) {
        List<List<String>> rows = requests.stream()
                .sorted()
                .map(request -> List.of(request.toString()))
                .toList();
        engine.runner().update(statements.leave(), engine.plan().dialect().parameter("r", rows, 1));
    }

    void complete(Collection<Erased> done) {
        List<List<String>> rows = done.stream()
                .map(erased -> List.of(
                        erased.request().toString(),
                        JSON.writeValueAsString(erased.tables()),
                        JSON.writeValueAsString(erased.sealed()),
                        JSON.writeValueAsString(new Proof(erased.soft(), erased.invariants()))))
                .toList();
        engine.runner().update(statements.counts(), engine.plan().dialect().parameter("r", rows, 4));
    }

    /** Looks that the database is as the hub left it. */
    void verify(ForgetHooks hooks) {
        UUID last = hooks.lastConfirmed();
        if (last != null && !identity(last).containsKey(last)) {
            throw new DatabaseRestoredException(engine.plan().schema().map().name());
        }
    }

    Optional<UUID> databaseId() {
        return Optional.ofNullable(identity(DATABASE).get(DATABASE));
    }

    private Map<UUID, UUID> identity(UUID last) {
        Map<UUID, UUID> found = new HashMap<>();
        for (Map<String, Object> row : engine.runner().query(statements.identity(), Map.of("last", last.toString()))) {
            found.put(
                    UUID.fromString(String.valueOf(row.get("request"))),
                    UUID.fromString(String.valueOf(row.get("attempt"))));
        }
        return found;
    }

    /** Makes the table; one that an older Lethe made gets what it lacks. Done again it does no harm. */
    void install() {
        Catalogue catalogue = engine.plan().schema().catalogue();
        List<Statement> upgrades = statements.missing(catalogue);
        upgrades.forEach(upgrade -> engine.runner().update(upgrade, Map.of()));
        if (!upgrades.isEmpty() || catalogue.table(statements.table()).isEmpty()) {
            // also where a table is there already this wants the right to make one
            engine.runner().update(statements.create(), Map.of());
        }
        engine.runner()
                .update(statements.adopt(), Map.of("id", UUID.randomUUID().toString()));
    }

    Optional<JournalRow> row(UUID request) {
        return engine.runner().query(statements.row(), Map.of("request", request.toString())).stream()
                .findFirst()
                .map(this::row);
    }

    /** Which of these requests are there. */
    Set<UUID> those(Collection<UUID> requests) {
        if (requests.isEmpty()) {
            return Set.of();
        }
        List<List<String>> rows =
                requests.stream().map(request -> List.of(request.toString())).toList();
        return requests(engine.runner()
                .query(statements.those(), engine.plan().dialect().parameter("r", rows, 1)));
    }

    /** Rows in order of their request. */
    List<JournalRow> page(@Nullable UUID after, int limit) {
        UUID last = after == null ? DATABASE : after;
        Map<String, Object> parameters = new HashMap<>(Map.of("after", last.toString(), "limit", limit));
        parameters.put("tenant", engine.tenant() == null ? "" : engine.tenant());
        return engine.runner().query(statements.page(), parameters).stream()
                .map(this::row)
                .toList();
    }

    private JournalRow row(Map<String, Object> row) {
        String key = Rows.text(row, "client_key");
        String counts = Rows.text(row, "counts");
        String seals = Rows.text(row, "seals");
        String finds = Rows.text(row, "finds");
        Proof proof = finds == null ? Proof.NONE : JSON.readValue(finds, Proof.class);
        return new JournalRow(
                UUID.fromString(String.valueOf(row.get("request"))),
                UUID.fromString(String.valueOf(row.get("attempt"))),
                key == null ? null : ClientKey.parse(key, engine.width()),
                Instant.parse(String.valueOf(row.get("written_at"))),
                counts == null ? List.of() : JSON.readValue(counts, COUNTS),
                seals == null ? List.of() : JSON.readValue(seals, SEALED),
                proof.soft(),
                proof.invariants());
    }

    /** Which of these clients were forgotten before. */
    Set<ClientKey> forgotten(Collection<ClientKey> keys) {
        if (keys.isEmpty() || engine.plan().rekey() != null) {
            return Set.of();
        }
        List<List<String>> texts = keys.stream().map(key -> List.of(key.text())).toList();
        Set<ClientKey> forgotten = new HashSet<>();
        for (Map<String, Object> row : engine.runner()
                .query(statements.knownKeys(), engine.plan().dialect().parameter("k", texts, 1))) {
            forgotten.add(ClientKey.parse(String.valueOf(row.get("client_key")), engine.width()));
        }
        return forgotten;
    }
}
