package org.lethe.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lethe.keys.Vault;
import org.lethe.person.Personal;
import org.lethe.request.Caller;
import org.lethe.request.NotUnderstoodException;
import org.lethe.request.RetentionRequests;
import org.lethe.request.Scope;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Clients whom a salon keeps until a date, with a reason. Scans pass them by; a person's own request does not. */
public final class Exemptions {

    private static final String INSERT = SqlFile.read("retention/exemption-insert.sql");
    private static final String LIST = SqlFile.read("retention/exemption-list.sql");
    private static final String DELETE = SqlFile.read("retention/exemption-delete.sql");
    private static final String LOCK = SqlFile.read("retention/exemption-lock.sql");

    private static final String OVER = SqlFile.read("retention/exemption-over.sql");

    private static final String LOCK_SHARED = SqlFile.read("retention/exemption-lock-shared.sql");
    private static final String KEYS = SqlFile.read("retention/exemption-keys.sql");

    /** Where a day begins first, and where it ends last. */
    private static final ZoneId EARLIEST = ZoneOffset.ofHours(14);

    private static final ZoneId LATEST = ZoneOffset.ofHours(-12);

    private final JdbcClient store;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final DueClients clients;
    private final RetentionRequests requests;
    private final Salons salons;
    private final Clock clock;

    public Exemptions(
            JdbcClient store,
            TransactionTemplate transaction,
            Vault vault,
            DueClients clients,
            RetentionRequests requests,
            Salons salons,
            Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.vault = vault;
        this.clients = clients;
        this.requests = requests;
        this.salons = salons;
        this.clock = clock;
    }

    /** All of a salon, oldest first; also those that ended within the last hour. */
    public List<Exemption> list(String salon) {
        return store.sql(LIST).param("salon", salon).query(this::read).list();
    }

    /**
     * Keeps the client until the end of that day; an earlier exemption of the same client is replaced. What a scan has
     * asked already is taken back.
     *
     * @throws ScanConflictException if the client is being forgotten at this moment; nothing was saved
     * @throws NotUnderstoodException if the date is past, the reason empty, or there is no such client
     */
    public Exemption put(String salon, Personal reference, LocalDate until, String reason, Caller by) {
        by.require(salon, Scope.RETENTION);
        LocalDate today = clock.instant().atZone(salons.get(salon).zone()).toLocalDate();
        if (until.isBefore(today)) {
            throw new NotUnderstoodException("until", "is past; give a day from today on");
        }
        if (reason.isBlank() || reason.length() > 500) {
            throw new NotUnderstoodException("reason", "give a reason of up to 500 characters");
        }
        String key = clients.key(salon, reference)
                .orElseThrow(() -> new NotUnderstoodException("reference", "the salon has no such client"));
        Exemption exemption = new Exemption(
                UUID.randomUUID(),
                new Personal(key),
                reference,
                until,
                new Personal(reason),
                by.credential(),
                clock.instant());
        transaction.executeWithoutResult(status -> {
            store.sql(LOCK).param("salon", salon).query((row, number) -> number).list();
            list(salon).stream()
                    .filter(other -> other.key().equals(exemption.key()))
                    .forEach(other -> delete(salon, other.id()));
            insert(salon, exemption);
            if (!requests.spare(salon, key, "exempt: the salon keeps this client until " + until, by.credential())) {
                throw new ScanConflictException("The client is being forgotten at this moment: nothing was saved");
            }
        });
        return exemption;
    }

    /** Ends the client's exemption; false if there was none. */
    public boolean remove(String salon, Personal reference, Caller by) {
        by.require(salon, Scope.RETENTION);
        Optional<String> key = clients.key(salon, reference);
        return list(salon).stream()
                .filter(exemption -> exemption.reference().equals(reference)
                        || key.filter(exemption.key().reveal()::equals).isPresent())
                .map(exemption -> delete(salon, exemption.id()))
                .reduce(false, Boolean::logicalOr);
    }

    /** Keys of the clients who are kept on this day. */
    Set<String> keysOn(String salon, LocalDate day) {
        return Set.copyOf(store.sql(KEYS)
                .param("salon", salon)
                .param("day", day)
                .query((row, number) -> open(row.getObject("id", UUID.class), "key", row.getBytes("client_key"))
                        .reveal())
                .list());
    }

    /** Like {@link #keysOn}, and nobody is exempted before the caller's transaction ends. */
    Set<String> keysOnAndHold(String salon, LocalDate day) {
        store.sql(LOCK_SHARED)
                .param("salon", salon)
                .query((row, number) -> number)
                .list();
        return keysOn(salon, day);
    }

    /** The exemption that keeps this client on this day. */
    Optional<Exemption> of(String salon, String key, LocalDate day) {
        return list(salon).stream()
                .filter(exemption -> exemption.key().reveal().equals(key)
                        && !exemption.until().isBefore(day))
                .findFirst();
    }

    /**
     * Deletes the exemptions of clients who have been forgotten, in the caller's transaction.
     *
     * @param keys of these clients in the leading database
     * @param references by which the salon called them and all that were merged with them
     */
    public void drop(String salon, Set<String> keys, Set<Personal> references) {
        list(salon).stream()
                .filter(exemption ->
                        keys.contains(exemption.key().reveal()) || references.contains(exemption.reference()))
                .forEach(exemption -> delete(salon, exemption.id()));
    }

    private record Over(UUID id, String salon, LocalDate until) {}

    /** Deletes those whose last day is over on the salon's clocks. */
    void deleteThoseOver() {
        Instant now = clock.instant();
        store
                .sql(OVER)
                .param("latest", LocalDate.ofInstant(now, EARLIEST))
                .query((row, number) -> new Over(
                        row.getObject("id", UUID.class),
                        row.getString("salon"),
                        row.getObject("until", LocalDate.class)))
                .list()
                .stream()
                .filter(over -> over.until().isBefore(LocalDate.ofInstant(now, zone(over.salon()))))
                .forEach(over -> delete(over.salon(), over.id()));
    }

    private ZoneId zone(String salon) {
        return salons.find(salon).map(Salon::zone).orElse(LATEST);
    }

    private void insert(String salon, Exemption exemption) {
        store.sql(INSERT)
                .param("id", exemption.id())
                .param("salon", salon)
                .param("clientKey", seal(exemption.id(), "key", exemption.key()))
                .param("reference", seal(exemption.id(), "reference", exemption.reference()))
                .param("reason", seal(exemption.id(), "reason", exemption.reason()))
                .param("until", exemption.until())
                .param("madeBy", exemption.madeBy())
                .param("madeAt", Timestamps.of(exemption.madeAt()))
                .update();
    }

    private boolean delete(String salon, UUID id) {
        return store.sql(DELETE).param("salon", salon).param("id", id).update() == 1;
    }

    private Exemption read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Exemption(
                id,
                open(id, "key", row.getBytes("client_key")),
                open(id, "reference", row.getBytes("reference")),
                row.getObject("until", LocalDate.class),
                open(id, "reason", row.getBytes("reason")),
                row.getString("made_by"),
                Objects.requireNonNull(Timestamps.read(row, "made_at")));
    }

    private byte[] seal(UUID id, String what, Personal value) {
        return vault.seal(value.reveal(), "retention_exemption." + what + " " + id);
    }

    private Personal open(UUID id, String what, byte[] sealed) {
        return new Personal(vault.open(sealed, "retention_exemption." + what + " " + id));
    }
}
