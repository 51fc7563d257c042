package org.lethe.erasure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.redact.Redactor;
import org.lethe.erasure.run.StepRunner;

/**
 * One transaction: fence, lock, look again, read, let the hub write its work records, run, compare, prove. The order is
 * what makes a crash harmless.
 */
final class Forgetting {

    private final Engine engine;
    private final @Nullable Journal journal;
    private final ForgetHooks hooks;
    private final Files files;
    private final Map<ClientKey, Case> cases = new LinkedHashMap<>();

    Forgetting(Engine engine, @Nullable Journal journal, ForgetHooks hooks) {
        this.engine = engine;
        this.journal = journal;
        this.hooks = hooks;
        this.files = new Files(engine);
    }

    /** Forgets a batch; to be called inside a transaction at READ COMMITTED. */
    List<Erased> run(List<Subject> batch) {
        List<Erased> results = new ArrayList<>();
        List<Subject> fresh = fence(batch, results);
        hooks.step("fenced");
        Admission admission = new Admission(engine);
        admission.look(fresh);
        hooks.step("locked");
        results.addAll(admission.left());
        if (journal != null && !admission.left().isEmpty()) {
            journal.leave(admission.left().stream().map(Erased::request).toList());
        }
        if (!admission.admitted().isEmpty()) {
            results.addAll(erase(admission.admitted()));
        }
        hooks.step("proven");
        return results;
    }

    private List<Subject> fence(List<Subject> batch, List<Erased> results) {
        if (journal == null) {
            return batch;
        }
        Set<UUID> requests = journal.fence(batch);
        journal.verify(hooks);
        List<Subject> fresh = new ArrayList<>();
        for (Subject subject : batch) {
            if (requests.contains(subject.request())) {
                fresh.add(subject);
            } else {
                results.add(Erased.without(subject.request(), new Verdict.AlreadyDone()));
            }
        }
        return fresh;
    }

    private List<Erased> erase(Map<Subject, Family> admitted) {
        Function<Subject, Case> read = read(admitted);
        List<ClientKey> keys = admitted.values().stream()
                .flatMap(family -> family.keys().stream())
                .distinct()
                .toList();
        List<Case> mine;
        Map<ClientKey, Finds> doubts;
        Residue residue = new Residue(engine);
        Figures figures = new Figures(engine);
        StepRunner steps = new StepRunner(engine.plan(), engine.runner());
        Map<String, String> before;
        // the hub's store is written to while the salon's database is read, so that rows are locked no longer than must
        // be
        try (Meanwhile<List<Case>> written = new Meanwhile<>(() -> write(admitted.keySet(), read))) {
            doubts = new Doubts(engine).of(keys);
            residue.lookUp(keys);
            before = figures.read(keys);
            steps.lookUp(engine.plan().steps(), engine.keys(keys));
            steps.lookUp(engine.plan().late(), engine.keys(keys));
            mine = written.get();
        }
        mine.forEach(one -> one.family().keys().forEach(key -> cases.putIfAbsent(key, one)));
        hooks.step("written");
        List<StepRunner.Changed> changed =
                new ArrayList<>(steps.run(engine.plan().steps(), engine.keys(keys), this::redactor));
        Rekeying rekeying = new Rekeying(engine);
        Map<ClientKey, ClientKey> renewed = rekeying.run(keys);
        List<ClientKey> after = keys.stream().map(renewed::get).toList();
        renewed.forEach((old, fresh) -> cases.putIfAbsent(fresh, Objects.requireNonNull(cases.get(old))));
        if (!engine.plan().late().isEmpty()) {
            rekeying.move(renewed);
            changed.addAll(steps.run(engine.plan().late(), engine.keys(after), this::redactor));
        }
        Mentions mentions = new Mentions(engine, mine);
        Map<UUID, List<TableCount>> mentioned = mentions.forget();
        engine.plan().histories().forEach(history -> engine.runner().update(history, Map.of()));
        engine.plan().constraintsNow().ifPresent(now -> engine.runner().update(now, Map.of()));
        hooks.step("changed");
        List<InvariantCheck> invariants = Figures.compare(before, figures.read(after));
        List<InvariantCheck> broken =
                invariants.stream().filter(check -> !check.same()).toList();
        if (!broken.isEmpty()) {
            throw new FigureChangedException(broken);
        }
        Map<UUID, Finds> soft = prove(residue, renewed, mentions.left());
        doubts.forEach((key, finds) -> add(soft, request(key), finds));
        files.left().forEach((key, finds) -> add(soft, request(key), finds));
        mentions.doubts().forEach((request, finds) -> add(soft, request, finds));
        return conclude(mine, counts(changed, mentioned), invariants, soft);
    }

    private Redactor redactor(List<String> key) {
        return Objects.requireNonNull(cases.get(new ClientKey(key))).redactor();
    }

    /** Reads all that is held on these clients, and gives what makes a case of it. */
    private Function<Subject, Case> read(Map<Subject, Family> admitted) {
        Set<Family> families = new LinkedHashSet<>(admitted.values());
        Map<Family, Identities.Identity> identities = new Identities(engine).read(families);
        List<ClientRow> clients =
                families.stream().flatMap(family -> family.members().stream()).toList();
        Map<ClientKey, List<Holds.Held>> held = new Holds(engine).read(clients);
        Map<ClientKey, List<DoomedFile>> doomed =
                files.read(clients.stream().map(ClientRow::key).toList());
        return subject -> {
            Family family = Objects.requireNonNull(admitted.get(subject));
            return Case.of(
                    subject,
                    family,
                    Objects.requireNonNull(identities.get(family)),
                    all(family, held),
                    all(family, doomed));
        };
    }

    /** Makes the cases and has the hub write down what it needs to finish them after a crash. */
    private List<Case> write(Set<Subject> subjects, Function<Subject, Case> read) {
        List<Case> mine = List.copyOf(subjects).parallelStream().map(read).toList();
        hooks.readyToErase(mine.stream().map(Case::attempt).toList());
        return mine;
    }

    private static <T> List<T> all(Family family, Map<ClientKey, List<T>> byKey) {
        return family.keys().stream()
                .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                .toList();
    }

    /** What is left, by request; anything hard fails the transaction. */
    private Map<UUID, Finds> prove(Residue residue, Map<ClientKey, ClientKey> renewed, Map<UUID, Finds> mentioned) {
        Map<ClientKey, Case> now = new HashMap<>();
        renewed.forEach((old, fresh) -> now.put(fresh, Objects.requireNonNull(cases.get(old))));
        Map<ClientKey, Residue.Found> found = residue.search(renewed, key -> {
            Case one = now.get(key);
            return one == null ? null : one.needles();
        });
        Map<UUID, Finds> hard = new LinkedHashMap<>(mentioned);
        Map<UUID, Finds> soft = new LinkedHashMap<>();
        found.forEach((key, finds) -> {
            UUID request = Objects.requireNonNull(now.get(key)).subject().request();
            if (!finds.hard().isEmpty()) {
                add(hard, request, finds.hard());
            }
            add(soft, request, finds.soft());
        });
        if (!hard.isEmpty()) {
            List<Erased> culprits = new ArrayList<>();
            hard.forEach(
                    (request, finds) -> culprits.add(Erased.without(request, new Verdict.ResidueFound(finds.hits()))));
            throw new CulpritsException(culprits);
        }
        return soft;
    }

    private UUID request(ClientKey key) {
        return Objects.requireNonNull(cases.get(key)).subject().request();
    }

    private static void add(Map<UUID, Finds> finds, UUID request, Finds more) {
        finds.computeIfAbsent(request, unused -> new Finds()).addAll(more);
    }

    private Map<UUID, List<TableCount>> counts(
            List<StepRunner.Changed> changed, Map<UUID, List<TableCount>> mentioned) {
        Map<UUID, Map<String, TableCount>> counts = new HashMap<>();
        for (StepRunner.Changed change : changed) {
            Case one = cases.get(new ClientKey(change.key()));
            if (one != null && change.rows() > 0) {
                TableCount count = new TableCount(
                        change.step().table().name(),
                        change.rows(),
                        change.step().what());
                counts.computeIfAbsent(one.subject().request(), unused -> new LinkedHashMap<>())
                        .merge(count.table() + " " + count.strategy(), count, TableCount::plus);
            }
        }
        Map<UUID, List<TableCount>> all = new HashMap<>();
        counts.forEach((request, tables) -> all.put(request, new ArrayList<>(tables.values())));
        mentioned.forEach((request, tables) ->
                all.computeIfAbsent(request, unused -> new ArrayList<>()).addAll(tables));
        return all;
    }

    private List<Erased> conclude(
            List<Case> mine,
            Map<UUID, List<TableCount>> counts,
            List<InvariantCheck> invariants,
            Map<UUID, Finds> soft) {
        List<Erased> erased = mine.stream()
                .map(one -> new Erased(
                        one.subject().request(),
                        new Verdict.Forgotten(),
                        List.copyOf(counts.getOrDefault(one.subject().request(), List.of())),
                        Holds.summary(one.held()),
                        soft.getOrDefault(one.subject().request(), new Finds()).hits(),
                        invariants))
                .toList();
        if (journal != null) {
            journal.complete(erased);
        }
        return erased;
    }
}
