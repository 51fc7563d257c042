package org.lethe.erasure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.check.MapCheckResult;
import org.lethe.person.Identifiers;

/**
 * One salon database together with its erasure map, checked and compiled. Safe for use by many threads. Each method uses
 * connections of its own and a transaction of its own; none takes part in a transaction of the caller's.
 *
 * <p>Every method may throw {@link SalonDatabaseDownException} when the database does not answer: nothing was changed
 * then, and the call may be repeated.
 */
public interface MappedDatabase extends AutoCloseable {

    String name();

    String mapVersion();

    /** Checks the map against the database as it is now, with a rehearsal that is rolled back. */
    MapCheckResult check();

    /**
     * Looks whether the catalogue has changed since the last check, and checks again if so, or if that check stopped
     * forgetting and is a minute old. Cheap when nothing changed.
     *
     * @throws MapOutdatedException when forgetting must stop here until a person has decided
     */
    void verifyMap();

    /**
     * Whether this database holds several salons, told apart by a column. Then the whole database can be checked and
     * installed, and {@link #forTenant} gives the rest; without a salon everything else throws an
     * {@link SeveralSalonsException}.
     */
    boolean severalSalons();

    /** The salons that this database holds, as the map's query tells; none where the map has no such query. */
    List<TenantSalon> tenants();

    /**
     * The database as one of its salons sees it: no other salon's client is found, counted or forgotten. Shares plan and
     * connections with this object, so it costs next to nothing, and need not be closed.
     *
     * @param code the salon's value of the column that tells salons apart
     */
    MappedDatabase forTenant(String code, DatabaseSettings settings);

    /** Whose clients these are, by key, in a database of several salons; who is not there is left out. */
    Map<ClientKey, String> salons(Collection<ClientKey> keys);

    /**
     * The clients who may be meant, at most 200.
     *
     * @throws ValueRefusedException if the database cannot look for one of the values
     */
    List<Match> find(Identifiers who, String country);

    /** {@link #find} for many at once; the clients of each, in the order given. */
    List<List<Match>> findAll(List<Identifiers> who, String country);

    /** The client whom the salon calls by this reference. */
    Optional<ClientKey> keyOf(String reference);

    Optional<ClientCard> card(ClientKey key);

    /** Clients whose reference, name, e-mail or phone holds all words of the query; an empty query lists by key. */
    List<ClientCard> clients(String query, int limit);

    /**
     * What forgetting this client would do. Changes nothing.
     *
     * @throws java.util.NoSuchElementException if there is no such client
     */
    Preview preview(ClientKey key);

    /**
     * Forgets these clients in one transaction at READ COMMITTED, each with all records merged into it. What no longer
     * holds under lock leaves the batch; when the batch fails, it is halved until the culprit stands alone, and the
     * others go on. Exactly once for each request when the map allows a journal.
     *
     * @return one result for each subject, in the order given
     * @throws MapOutdatedException when the map does not fit the database
     * @throws DatabaseRestoredException when the last confirmed request is not in the journal
     */
    List<Erased> forget(List<Subject> batch, ForgetHooks hooks);

    /**
     * Looks without lock who could not be forgotten now: guards, protection, the rule of the last visit and, where one was
     * given, the preview's digest. Changes nothing. Who is not there or was forgotten before is left to {@link #forget}.
     *
     * @return a result for each who would leave the batch, and for nobody else
     * @throws MapOutdatedException when the map does not fit the database
     */
    List<Erased> refused(List<Subject> batch);

    /**
     * What must follow a commit: refreshes materialised views, deletes files, and proves tables that are joined by a
     * value once more. May be repeated; a file that is not there counts as deleted. What cannot be done for one request
     * does not keep the others from it.
     */
    Afterwards afterCommit(Collection<Attempt> attempts);

    /**
     * Clients with no visit on or after this day, in key order: not protected, not merged, not forgotten, no guard.
     *
     * @param after the last key of the page before; {@code null} for the first page
     */
    List<Due> due(LocalDate lastVisitBefore, @Nullable ClientKey after, int limit);

    /** How many {@link #due} would give. */
    long countDue(LocalDate lastVisitBefore);

    /** How many clients there are who could be forgotten at all. */
    long countClients();

    /** Why a client is not due. */
    WhyNot whyNot(ClientKey key, LocalDate lastVisitBefore);

    List<String> reports();

    /**
     * The rows of a report of the map.
     *
     * @throws java.util.NoSuchElementException if the map has none of this name
     */
    List<Map<String, Object>> report(String name);

    /** What the journal says about a request; empty when it was not done here, or no journal is kept. */
    Optional<JournalRow> journal(UUID request);

    boolean hasJournalRow(UUID request);

    /** Which of these requests have a row in the journal; none where no journal is kept. */
    Set<UUID> journalled(Collection<UUID> requests);

    /**
     * Rows of the journal in a fixed order, those of this salon; none where no journal is kept.
     *
     * @param after the request of the last row of the page before; {@code null} for the first page
     */
    List<JournalRow> journal(@Nullable UUID after, int limit);

    /**
     * By what clients can be recognised, in key order: all who stand for themselves (not merged, not protected), also
     * those who were forgotten. One page is in memory at a time.
     *
     * @param after the last key of the page before; {@code null} for the first page
     */
    List<Recognisable> recognisable(@Nullable ClientKey after, int limit);

    /**
     * The tables that forgettings have changed.
     *
     * @param counted names of tables as counted in {@link Erased#tables}
     */
    Set<TableName> changed(Collection<String> counted);

    /** The id that Lethe gave this database; empty before {@link #install} and where no journal is kept. */
    Optional<UUID> databaseId();

    /** Makes {@code lethe_journal} where the map allows it, and gives the database an id if it has none. */
    void install();

    @Override
    void close();
}
