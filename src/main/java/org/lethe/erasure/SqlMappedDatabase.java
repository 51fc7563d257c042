package org.lethe.erasure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.check.MapCheckResult;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.plan.JournalStatements;
import org.lethe.erasure.plan.Statement;
import org.lethe.person.Identifiers;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The doors to one salon database; what happens behind each is in a class of its own. */
final class SqlMappedDatabase implements MappedDatabase {

    private final ErasureMap map;
    private final Compiled compiled;
    private final Transactions transactions;
    private final @Nullable String tenant;
    private final AtomicReference<@Nullable DueAhead> ahead = new AtomicReference<>();

    SqlMappedDatabase(ErasureMap map, DataSource database, Compiled compiled, @Nullable String tenant) {
        this.map = map;
        this.compiled = compiled;
        this.transactions = new Transactions(database);
        this.tenant = tenant;
    }

    @Override
    public String name() {
        return map.name();
    }

    @Override
    public String mapVersion() {
        return map.version();
    }

    @Override
    public MapCheckResult check() {
        return guarded(() -> compiled.renew().check());
    }

    @Override
    public void verifyMap() {
        guarded(compiled::verified);
    }

    @Override
    public List<Match> find(Identifiers who, String country) {
        return reading(engine -> new ClientFinder(engine, readable(engine)).find(who, country, tenant));
    }

    @Override
    public Optional<ClientKey> keyOf(String reference) {
        return reading(engine -> new ClientFinder(engine, readable(engine)).keyOf(reference, tenant));
    }

    @Override
    public Optional<ClientCard> card(ClientKey key) {
        return reading(engine ->
                new Cards(engine, readable(engine)).of(List.of(key)).stream().findFirst());
    }

    @Override
    public List<ClientCard> clients(String query, int limit, @Nullable String salon) {
        return reading(engine -> new Cards(engine, readable(engine)).search(query, limit, salon(salon)));
    }

    @Override
    public Preview preview(ClientKey key) {
        return reading(engine -> {
            Family family = Family.group(engine.families(List.of(key))).get(key);
            if (family == null) {
                throw new NoSuchElementException("there is no such client in " + map.name());
            }
            List<GuardHit> guards = Guards.of(family, new Guards(engine).standing(family.keys()));
            return new Previews(engine).of(family, guards);
        });
    }

    @Override
    public List<Erased> forget(List<Subject> batch, ForgetHooks hooks) {
        return guarded(() -> {
            Engine engine = compiled.verified();
            return new Batches(engine, journal(engine), hooks, transactions, map.name()).forget(batch);
        });
    }

    @Override
    public List<ResidueHit> afterCommit(Collection<Attempt> attempts) {
        return reading(engine -> new Aftermath(engine).run(attempts));
    }

    private DueClients due(Engine engine) {
        return new DueClients(engine, readable(engine), ahead);
    }

    @Override
    public List<Due> due(LocalDate before, @Nullable ClientKey after, int limit, @Nullable String salon) {
        return reading(engine -> due(engine).page(before, after, limit, salon(salon)));
    }

    @Override
    public long countDue(LocalDate before, @Nullable String salon) {
        return reading(engine -> due(engine).count(before, salon(salon)));
    }

    @Override
    public long countClients(@Nullable String salon) {
        return reading(engine -> due(engine).all(salon(salon)));
    }

    @Override
    public WhyNot whyNot(ClientKey key, LocalDate before) {
        return reading(engine -> due(engine).whyNot(key, before));
    }

    @Override
    public List<String> reports() {
        return List.copyOf(map.reports().keySet());
    }

    @Override
    public List<Map<String, Object>> report(String name) {
        return reading(engine -> {
            Statement report = engine.plan().reports().get(name);
            if (report == null) {
                throw new NoSuchElementException("map " + map.name() + " has no report '" + name + "'");
            }
            return engine.runner().query(report, Map.of());
        });
    }

    @Override
    public Optional<JournalRow> journal(UUID request) {
        return reading(engine -> Optional.ofNullable(readable(engine)).flatMap(journal -> journal.row(request)));
    }

    @Override
    public boolean hasJournalRow(UUID request) {
        return journal(request).isPresent();
    }

    @Override
    public Set<UUID> journalled(Collection<UUID> requests) {
        return reading(engine -> {
            Journal journal = journal(engine);
            return journal == null ? Set.of() : journal.those(requests);
        });
    }

    @Override
    public List<JournalRow> journal(@Nullable UUID after, int limit) {
        return reading(engine -> {
            Journal journal = journal(engine);
            return journal == null ? List.of() : journal.page(after, limit);
        });
    }

    @Override
    public List<Recognisable> recognisable(@Nullable ClientKey after, int limit, @Nullable String salon) {
        return reading(engine -> new Recognition(engine).page(after, limit, salon(salon)));
    }

    @Override
    public Optional<UUID> databaseId() {
        return reading(engine -> Optional.ofNullable(readable(engine)).flatMap(Journal::databaseId));
    }

    @Override
    public void install() {
        guarded(() -> {
            Engine engine = compiled.engine();
            Journal journal = journal(engine);
            if (journal != null) {
                journal.install();
                compiled.look();
            }
            return map.name();
        });
    }

    @Override
    public void close() {
        compiled.close();
    }

    private @Nullable String salon(@Nullable String given) {
        return given == null ? tenant : given;
    }

    private static @Nullable Journal journal(Engine engine) {
        JournalStatements statements = engine.plan().journal();
        return statements == null ? null : new Journal(engine, statements);
    }

    /** The journal where it is there already: before the first {@code install} nobody has been forgotten. */
    private static @Nullable Journal readable(Engine engine) {
        JournalStatements statements = engine.plan().journal();
        boolean there = statements != null
                && engine.plan().schema().catalogue().table(statements.table()).isPresent();
        return there ? journal(engine) : null;
    }

    private <T> T reading(Function<Engine, T> work) {
        return guarded(() -> work.apply(compiled.engine()));
    }

    private interface Work<T> {
        T run();
    }

    /** Says plainly when the database does not answer. */
    private <T> T guarded(Work<T> work) {
        try {
            return work.run();
        } catch (CannotCreateTransactionException
                | DataAccessResourceFailureException
                | TransientDataAccessResourceException e) {
            throw new SalonDatabaseDownException(map.name(), e);
        }
    }
}
