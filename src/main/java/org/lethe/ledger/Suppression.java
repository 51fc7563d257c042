package org.lethe.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lethe.keys.KeyedHash;
import org.lethe.person.HashKind;
import org.lethe.person.KnownHashes;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who was forgotten, as keyed hashes per salon: to notice a person who comes back from a backup or an import. Its key
 * serves this purpose only, every hash has an end date, and hashes of two salons cannot be compared.
 */
public final class Suppression {

    private static final String RECORD = SqlFile.read("suppression/record.sql");
    private static final String FIND = SqlFile.read("suppression/find.sql");
    private static final String STARTS = SqlFile.read("suppression/starts.sql");
    private static final String EXISTS = SqlFile.read("suppression/exists.sql");
    private static final String PURGE = SqlFile.read("suppression/purge.sql");

    private static final Period KEPT = Period.ofYears(3);

    private final JdbcClient state;
    private final KeyedHash hashes;
    private final Clock clock;

    /** @param hashes the hash of this one purpose: {@code HubKeys.suppression()} */
    public Suppression(JdbcClient state, KeyedHash hashes, Clock clock) {
        this.state = state;
        this.hashes = hashes;
        this.clock = clock;
    }

    /**
     * The hash of one identifier. A key is one of this database only; everything else can be recognised in all
     * databases of the salon.
     *
     * @param normalForm from {@link org.lethe.person.NormalForms}
     */
    public Mark mark(String salon, String database, HashKind kind, String normalForm) {
        String domain = "suppression/" + kind + "/" + salon + (kind == HashKind.KEY ? "/" + database : "");
        return new Mark(kind, HexFormat.of().formatHex(hashes.hash(domain, normalForm)));
    }

    /** When the list forgets somebody who was forgotten at this instant. */
    public static Instant until(Instant forgotten) {
        return forgotten.atOffset(ZoneOffset.UTC).plus(KEPT).toInstant();
    }

    /** Puts forgotten clients on the list, in the caller's transaction, by one statement; again does no harm. */
    public void record(List<Suppressed> clients) {
        Map<List<Object>, Row> once = new LinkedHashMap<>();
        clients.forEach(client -> client.marks()
                .forEach(mark -> once.put(List.of(client.salon(), mark, client.requestId()), new Row(client, mark))));
        List<Row> rows = once.values().stream()
                .sorted(Comparator.comparing((Row row) -> row.client.salon()).thenComparing(row -> row.mark.hash()))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        Map<Instant, String> times = new HashMap<>();
        state.sql(RECORD)
                .param("salons", array(rows.stream().map(row -> row.client.salon())))
                .param("kinds", array(rows.stream().map(row -> row.mark.kind().name())))
                .param("hashes", array(rows.stream().map(row -> row.mark.hash())))
                .param("databases", array(rows.stream().map(row -> row.client.database())))
                .param(
                        "requests",
                        rows.stream().map(row -> row.client.requestId()).toArray(UUID[]::new))
                .param(
                        "untils",
                        array(rows.stream().map(row -> times.computeIfAbsent(row.client.until(), Suppression::time))))
                .update();
    }

    /**
     * Holds clients of a salon database against the list, by one statement.
     *
     * @param clients the marks of each, by what the caller calls it
     * @return one for each pair of a client and a forgotten person it looks like; empty for strangers
     */
    public List<Comeback> comebacks(String salon, String database, Map<String, List<Mark>> clients) {
        Map<Mark, List<Known>> known = new HashMap<>();
        Set<Mark> all = new HashSet<>();
        clients.values().forEach(all::addAll);
        find(salon, all).forEach(hit -> known.computeIfAbsent(hit.mark, mark -> new ArrayList<>())
                .add(hit));
        return clients.entrySet().stream()
                .flatMap(client -> comebacks(database, client.getKey(), client.getValue(), known))
                .toList();
    }

    /**
     * Answers for many values in a row, for the look through whole tables. What is recorded later is not seen; make a
     * new one per look.
     */
    public KnownHashes known(String salon, String database) {
        long[] starts = state
                .sql(STARTS)
                .param("salon", salon)
                .param("now", Timestamps.of(clock.instant()))
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return (kind, normalForm) -> {
            Mark mark = mark(salon, database, kind, normalForm);
            return Arrays.binarySearch(starts, mark.start()) >= 0 && exists(salon, mark);
        };
    }

    /** Forgets the hashes whose time is over. */
    public int purgeExpired() {
        return state.sql(PURGE).param("now", Timestamps.of(clock.instant())).update();
    }

    private record Row(Suppressed client, Mark mark) {}

    private record Known(Mark mark, String database, UUID requestId) {}

    private static Stream<Comeback> comebacks(
            String database, String client, Collection<Mark> marks, Map<Mark, List<Known>> known) {
        Map<UUID, Set<HashKind>> alike = new HashMap<>();
        marks.stream()
                .distinct()
                .flatMap(mark -> known.getOrDefault(mark, List.of()).stream())
                .filter(hit -> hit.mark.kind() != HashKind.KEY || hit.database.equals(database))
                .forEach(hit -> alike.computeIfAbsent(hit.requestId, request -> new HashSet<>())
                        .add(hit.mark.kind()));
        return alike.entrySet().stream().map(hit -> new Comeback(client, hit.getKey(), likeness(hit.getValue())));
    }

    private static Comeback.Likeness likeness(Set<HashKind> alike) {
        if (!alike.contains(HashKind.KEY)) {
            return Comeback.Likeness.SAME_PERSON;
        }
        return alike.size() > 1 ? Comeback.Likeness.SAME_RECORD : Comeback.Likeness.SAME_KEY;
    }

    private List<Known> find(String salon, Set<Mark> marks) {
        if (marks.isEmpty()) {
            return List.of();
        }
        List<Mark> wanted = List.copyOf(marks);
        return state.sql(FIND)
                .param("salon", salon)
                .param("kinds", array(wanted.stream().map(mark -> mark.kind().name())))
                .param("hashes", array(wanted.stream().map(Mark::hash)))
                .param("now", Timestamps.of(clock.instant()))
                .query((row, number) -> new Known(
                        new Mark(HashKind.valueOf(row.getString("kind")), row.getString("hash")),
                        row.getString("database"),
                        row.getObject("request_id", UUID.class)))
                .list();
    }

    private boolean exists(String salon, Mark mark) {
        return state.sql(EXISTS)
                .param("salon", salon)
                .param("kind", mark.kind().name())
                .param("hash", mark.hash())
                .param("now", Timestamps.of(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private static String[] array(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static String time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toString();
    }
}
