package org.lethe.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lethe.erasure.ClientCard;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.KeyText;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.Match;
import org.lethe.erasure.Standing;
import org.lethe.person.Identifiers;
import org.lethe.request.RequestDatabases.Found;
import org.lethe.request.Subjects;
import org.lethe.salon.Salon;

/**
 * What was found in each of a salon's databases, the leading one last. What the leading database has on file of the
 * client (e-mails, phones, name) is looked for in the others as well: a newsletter does not know the reference.
 */
final class Findings {

    private final Salon salon;
    private final Map<String, List<Match>> matches = new LinkedHashMap<>();

    private Findings(Salon salon) {
        this.salon = salon;
    }

    /** @throws org.lethe.erasure.SalonDatabaseDownException if one of the databases does not answer */
    static Findings of(Salon salon, List<MappedDatabase> databases, Identifiers who) {
        MappedDatabase leading = databases.get(databases.size() - 1);
        List<Match> known = found(leading, List.of(who), salon);
        return of(salon, databases, who, known);
    }

    /** The client with this key in the leading database, and whoever that is in the others. */
    static Findings ofKey(Salon salon, List<MappedDatabase> databases, ClientKey key) {
        Match known = new Match(key, null, Standing.ACTIVE, List.of("key"), true, null);
        return of(salon, databases, null, List.of(known));
    }

    private static Findings of(
            Salon salon,
            List<MappedDatabase> databases,
            @org.jspecify.annotations.Nullable Identifiers who,
            List<Match> known) {
        Findings findings = new Findings(salon);
        MappedDatabase leading = databases.get(databases.size() - 1);
        List<Identifiers> asked = new ArrayList<>();
        if (who != null) {
            asked.add(who);
        }
        if (known.size() == 1 && databases.size() > 1) {
            leading.card(known.get(0).key()).map(OnFile::of).ifPresent(asked::addAll);
        }
        for (MappedDatabase database : databases.subList(0, databases.size() - 1)) {
            findings.matches.put(database.name(), found(database, asked, salon));
        }
        findings.matches.put(leading.name(), known);
        return findings;
    }

    private static List<Match> found(MappedDatabase database, List<Identifiers> asked, Salon salon) {
        Map<ClientKey, Match> found = new LinkedHashMap<>();
        for (Identifiers who : asked) {
            for (Match match : database.find(who, salon.country())) {
                if (match.standing() != Standing.FORGOTTEN) {
                    found.merge(match.key(), match, (one, other) -> one.certain() ? one : other);
                }
            }
        }
        return List.copyOf(found.values());
    }

    boolean none() {
        return matches.values().stream().allMatch(List::isEmpty);
    }

    boolean several() {
        return matches.values().stream().anyMatch(found -> found.size() > 1);
    }

    boolean doubtful() {
        return matches.values().stream().flatMap(List::stream).anyMatch(match -> !match.certain());
    }

    boolean isProtected() {
        return matches.values().stream()
                .flatMap(List::stream)
                .anyMatch(match -> match.standing() == Standing.PROTECTED);
    }

    /** The client's keys, database by database, as they will be worked on. */
    List<Found> keys() {
        List<Found> keys = new ArrayList<>();
        matches.forEach(
                (database, found) -> found.forEach(match -> keys.add(new Found(database, KeyText.of(match.key())))));
        return keys;
    }

    /** What makes two requests mean the same client: the key in the leading database, else in the first that knows. */
    String subject() {
        return matches.getOrDefault(salon.leading().name(), List.of()).stream()
                .findFirst()
                .map(match -> Subjects.text(salon.leading().name(), KeyText.of(match.key())))
                .or(() -> keys().stream().findFirst().map(found -> Subjects.text(found.database(), found.clientKey())))
                .orElseThrow();
    }

    /** What a card says about a person, as asks to the other databases. */
    private static final class OnFile {

        private OnFile() {}

        static List<Identifiers> of(ClientCard card) {
            NameOnCard name = NameOnCard.of(card.name());
            List<Identifiers> asks = new ArrayList<>();
            card.emails()
                    .forEach(email -> asks.add(new Identifiers(null, email, null, name.first(), name.last(), null)));
            card.phones()
                    .forEach(phone -> asks.add(new Identifiers(null, null, phone, name.first(), name.last(), null)));
            return asks;
        }
    }
}
