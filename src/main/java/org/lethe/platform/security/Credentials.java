package org.lethe.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.request.Caller;
import org.lethe.request.Scope;
import org.lethe.state.Sha256;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Keys, broker users and people, each tied to salons. Secrets are stored as hashes: keys, which are long and random, by
 * SHA-256; passwords by bcrypt.
 */
public final class Credentials {

    private static final String FIND = SqlFile.read("platform/credential-find.sql");
    private static final String PUT = SqlFile.read("platform/credential-put.sql");
    private static final String PEOPLE = SqlFile.read("platform/people.sql");
    private static final String KNOWN = SqlFile.read("platform/credential-known.sql");
    private static final String ALL = SqlFile.read("platform/credential-all.sql");
    private static final String REVOKE = SqlFile.read("platform/credential-revoke.sql");
    private static final int ID_DIGITS = 16;

    private final JdbcClient store;
    private final Clock clock;
    private final Guesses guesses;
    private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder();
    /** Compared against when there is no such user, so that both take as long. */
    private final String nobody = password("nobody");

    public Credentials(JdbcClient store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.guesses = new Guesses(clock);
    }

    private record Stored(Caller caller, String secret, @Nullable String role) {}

    /** Whose key this is. */
    public Optional<Caller> key(String key) {
        String hash = Sha256.hex(key);
        return find(keyId(hash))
                .filter(stored -> MessageDigest.isEqual(
                        stored.secret().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII)))
                .map(Stored::caller);
    }

    /**
     * The broker user, if the password is right.
     *
     * @param place where the attempt comes from: who guesses there has to wait
     */
    public Optional<Caller> brokerUser(String user, String password, String place) {
        return withPassword("broker:" + user, password, place).map(Stored::caller);
    }

    /** The broker user of this name, whom the broker has already authenticated. */
    public Optional<Caller> brokerUser(String user) {
        return find("broker:" + user).map(Stored::caller);
    }

    /**
     * The person, if the password is right.
     *
     * @param place where the attempt comes from: who guesses there has to wait
     */
    public Optional<Caller> person(String user, String password, String place) {
        return withPassword("user:" + user, password, place).map(Stored::caller);
    }

    /** Who came in before, as the credential stands now; nobody once it is revoked. */
    public Optional<Caller> now(Caller caller) {
        return find(caller.credential()).map(Stored::caller);
    }

    /** Adds a REST key and returns the id it is revoked by. */
    public String addKey(String key, Set<String> salons, Set<Scope> scopes) {
        String hash = Sha256.hex(key);
        put(keyId(hash), hash, salons, scopes, null);
        return keyId(hash);
    }

    public void addBrokerUser(String user, String password, Set<String> salons) {
        put("broker:" + user, password(password), salons, Set.of(Scope.FORGET), null);
    }

    public void addPerson(String user, String password, Set<String> salons, Role role) {
        put("user:" + user, password(password), salons, role.scopes(), role.word());
    }

    /** A credential as a list shows it. */
    public record Listed(String id, Set<String> salons, Set<String> scopes, @Nullable String role) {}

    /** Those that are not revoked, by id. */
    public List<Listed> all() {
        return store.sql(ALL)
                .query((row, number) -> new Listed(
                        row.getString("id"),
                        texts(row.getArray("salons")),
                        texts(row.getArray("scopes")),
                        row.getString("role")))
                .list();
    }

    /** From now on it opens nothing; false if there is none of this id. */
    public boolean revoke(String id) {
        return store.sql(REVOKE)
                        .param("id", id)
                        .param("now", Timestamps.of(clock.instant()))
                        .update()
                > 0;
    }

    /** People who may do this for the salon, and since when; those too who were revoked after the given moment. */
    public Map<String, Instant> people(String salon, Scope scope, Instant since) {
        Map<String, Instant> people = new HashMap<>();
        store.sql(PEOPLE)
                .param("salon", salon)
                .param("scope", scope.name())
                .param("since", Timestamps.of(since))
                .query(row -> {
                    people.put(
                            row.getString("id"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant());
                });
        return people;
    }

    /** Whether there is or was a credential of this id; one that was revoked does not come back under its name. */
    public boolean knows(String id) {
        return store.sql(KNOWN).param("id", id).query(Integer.class).single() > 0;
    }

    private Optional<Stored> withPassword(String id, String password, String place) {
        if (guesses.mustWait(id, place)) {
            return Optional.empty();
        }
        Optional<Stored> stored = find(id);
        boolean matches = passwords.matches(password, stored.map(Stored::secret).orElse(nobody));
        if (matches && stored.isPresent()) {
            guesses.right(id, place);
            return stored;
        }
        guesses.wrong(id, place);
        return Optional.empty();
    }

    private Optional<Stored> find(String id) {
        // no name of anybody, and PostgreSQL refuses to look for it
        if (id.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return store.sql(FIND).param("id", id).query(Credentials::read).optional();
    }

    private static Stored read(ResultSet row, int number) throws SQLException {
        Set<Scope> scopes =
                texts(row.getArray("scopes")).stream().map(Scope::valueOf).collect(Collectors.toSet());
        Caller caller = new Caller(row.getString("id"), texts(row.getArray("salons")), scopes);
        return new Stored(caller, row.getString("secret"), row.getString("role"));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).collect(Collectors.toSet());
    }

    private void put(String id, String secret, Set<String> salons, Set<Scope> scopes, @Nullable String role) {
        store.sql(PUT)
                .param("id", id)
                .param("secret", secret)
                .param("salons", salons.toArray(String[]::new))
                .param("scopes", scopes.stream().map(Enum::name).toArray(String[]::new))
                .param("role", role)
                .param("now", Timestamps.of(clock.instant()))
                .update();
    }

    private String password(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("a password is needed");
        }
        return hash;
    }

    private static String keyId(String hash) {
        return "key:" + hash.substring(0, ID_DIGITS);
    }
}
