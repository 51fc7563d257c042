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
        List<Case> mine = read(admitted);
        List<ClientKey> keys = new ArrayList<>(cases.keySet());
        hooks.readyToErase(mine.stream().map(Case::attempt).toList());
        hooks.step("written");
        Map<ClientKey, Finds> doubts = new Doubts(engine).of(keys);
        Residue residue = new Residue(engine);
        residue.lookUp(keys);
        Figures figures = new Figures(engine);
        Map<String, String> before = figures.read(keys);
        StepRunner steps = new StepRunner(engine.plan(), engine.runner());
        steps.lookUp(engine.plan().steps(), engine.keys(keys));
        steps.lookUp(engine.plan().late(), engine.keys(keys));
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

    private List<Case> read(Map<Subject, Family> admitted) {
        Set<Family> families = new LinkedHashSet<>(admitted.values());
        Map<Family, Identities.Identity> identities = new Identities(engine).read(families);
        List<ClientRow> clients =
                families.stream().flatMap(family -> family.members().stream()).toList();
        Map<ClientKey, List<Holds.Held>> held = new Holds(engine).read(clients);
        Map<ClientKey, List<DoomedFile>> doomed =
                files.read(clients.stream().map(ClientRow::key).toList());
        List<Case> mine = admitted.entrySet().stream().toList().parallelStream()
                .map(entry -> Case.of(
                        entry.getKey(),
                        entry.getValue(),
                        Objects.requireNonNull(identities.get(entry.getValue())),
                        all(entry.getValue(), held),
                        all(entry.getValue(), doomed)))
                .toList();
        mine.forEach(one -> one.family().keys().forEach(key -> cases.putIfAbsent(key, one)));
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
