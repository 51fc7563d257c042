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
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.check.MapCheckResult;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.plan.Refusal;
import org.lethe.person.Identifiers;

/** The doors to one salon database; what happens behind each is in a class of its own. */
final class SqlMappedDatabase implements MappedDatabase {

    private final ErasureMap map;
    private final Access access;
    private final Transactions transactions;
    private final AtomicReference<@Nullable DueAhead> ahead = new AtomicReference<>();

    SqlMappedDatabase(ErasureMap map, Access access, Transactions transactions) {
        this.map = map;
        this.access = access;
        this.transactions = transactions;
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
        return access.guarded(() -> access.compiled().renew().check());
    }

    @Override
    public void verifyMap() {
        access.guarded(() -> {
            access.compiled().verify();
            return true;
        });
    }

    @Override
    public boolean severalSalons() {
        return access.several();
    }

    @Override
    public List<TenantSalon> tenants() {
        return access.whole(engine -> new Tenants(engine).all());
    }

    @Override
    public MappedDatabase forTenant(String code, DatabaseSettings settings) {
        if (!access.several()) {
            throw new IllegalStateException("the map of " + map.name() + " knows of one salon only");
        }
        Access mine = new Access(map.name(), true, access.compiled(), new Access.Tenant(code, settings));
        return new SqlMappedDatabase(map, mine, transactions);
    }

    @Override
    public Map<ClientKey, String> salons(Collection<ClientKey> keys) {
        return access.whole(engine -> new Tenants(engine).of(keys));
    }

    @Override
    public List<Match> find(Identifiers who, String country) {
        return looking(finder -> finder.find(who, country));
    }

    @Override
    public List<List<Match>> findAll(List<Identifiers> who, String country) {
        return looking(finder -> finder.findAll(who, country));
    }

    private <T> T looking(Function<ClientFinder, T> look) {
        try {
            return access.reading(engine -> look.apply(new ClientFinder(engine, Journal.readable(engine))));
        } catch (RuntimeException e) {
            throw Refusal.isOfAValue(e) ? new ValueRefusedException(map.name(), e) : e;
        }
    }

    @Override
    public Optional<ClientKey> keyOf(String reference) {
        return access.reading(engine -> new ClientFinder(engine, Journal.readable(engine)).keyOf(reference));
    }

    @Override
    public Optional<ClientCard> card(ClientKey key) {
        return access.reading(engine -> new Cards(engine, Journal.readable(engine))
                .of(List.of(key)).stream().findFirst());
    }

    @Override
    public List<ClientCard> clients(String query, int limit) {
        return access.reading(engine -> new Cards(engine, Journal.readable(engine)).search(query, limit));
    }

    @Override
    public Preview preview(ClientKey key) {
        return access.reading(engine -> {
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
        return access.verified(
                engine -> new Batches(engine, Journal.of(engine), hooks, transactions, map.name()).forget(batch));
    }

    @Override
    public List<Erased> refused(List<Subject> batch) {
        return access.verified(engine -> new Glance(engine, Journal.of(engine)).refused(batch));
    }

    @Override
    public Afterwards afterCommit(Collection<Attempt> attempts) {
        return access.reading(engine -> new Aftermath(engine).run(attempts));
    }

    private DueClients due(Engine engine) {
        return new DueClients(engine, Journal.readable(engine), ahead);
    }

    @Override
    public List<Due> due(LocalDate before, @Nullable ClientKey after, int limit) {
        return access.reading(engine -> due(engine).page(before, after, limit));
    }

    @Override
    public long countDue(LocalDate before) {
        return access.reading(engine -> due(engine).count(before));
    }

    @Override
    public long countClients() {
        return access.reading(engine -> due(engine).all());
    }

    @Override
    public WhyNot whyNot(ClientKey key, LocalDate before) {
        return access.reading(engine -> due(engine).whyNot(key, before));
    }

    @Override
    public List<String> reports() {
        return List.copyOf(map.reports().keySet());
    }

    @Override
    public List<Map<String, Object>> report(String name) {
        return access.reading(engine -> new Reports(engine).read(name));
    }

    @Override
    public Optional<JournalRow> journal(UUID request) {
        return access.whole(
                engine -> Optional.ofNullable(Journal.readable(engine)).flatMap(journal -> journal.row(request)));
    }

    @Override
    public boolean hasJournalRow(UUID request) {
        return journal(request).isPresent();
    }

    @Override
    public Set<UUID> journalled(Collection<UUID> requests) {
        return access.whole(engine -> {
            Journal journal = Journal.of(engine);
            return journal == null ? Set.of() : journal.those(requests);
        });
    }

    @Override
    public List<JournalRow> journal(@Nullable UUID after, int limit) {
        return access.reading(engine -> {
            Journal journal = Journal.of(engine);
            return journal == null ? List.of() : journal.page(after, limit);
        });
    }

    @Override
    public List<Recognisable> recognisable(@Nullable ClientKey after, int limit) {
        return access.reading(engine -> new Recognition(engine).page(after, limit));
    }

    @Override
    public Set<TableName> changed(Collection<String> counted) {
        return access.whole(engine -> engine.plan().changed(counted));
    }

    @Override
    public Optional<UUID> databaseId() {
        return access.whole(
                engine -> Optional.ofNullable(Journal.readable(engine)).flatMap(Journal::databaseId));
    }

    @Override
    public void install() {
        access.guarded(access.compiled()::look);
        access.whole(engine -> {
            Journal journal = Journal.of(engine);
            if (journal != null) {
                journal.install();
                access.compiled().look();
            }
            return map.name();
        });
    }

    /** A salon's view leaves open what it shares with the others. */
    @Override
    public void close() {
        if (access.tenant() == null) {
            access.compiled().close();
        }
    }
}
