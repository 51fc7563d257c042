package org.lethe.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.erasure.KeyText;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.Match;
import org.lethe.person.Identifiers;
import org.lethe.request.RequestDatabases.Found;
import org.lethe.request.Subjects;
import org.lethe.salon.Salon;

/** What was found in each of a salon's databases, the leading one last. */
final class Findings {

    private final Salon salon;
    private final Map<String, List<Match>> matches = new LinkedHashMap<>();

    private Findings(Salon salon) {
        this.salon = salon;
    }

    /** @throws org.lethe.erasure.SalonDatabaseDownException if one of the databases does not answer */
    static Findings of(Salon salon, List<MappedDatabase> databases, Identifiers who) {
        Findings findings = new Findings(salon);
        for (MappedDatabase database : databases) {
            List<Match> clients = database.find(who, salon.country()).stream()
                    .filter(match -> match.standing() != org.lethe.erasure.Standing.FORGOTTEN)
                    .toList();
            findings.matches.put(database.name(), clients);
        }
        return findings;
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
                .anyMatch(match -> match.standing() == org.lethe.erasure.Standing.PROTECTED);
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

    /** The one client in the leading database, or in the first that knows the person. */
    Optional<Match> client() {
        List<Match> leading = matches.getOrDefault(salon.leading().name(), List.of());
        return leading.stream()
                .findFirst()
                .or(() -> matches.values().stream().flatMap(List::stream).findFirst());
    }
}
