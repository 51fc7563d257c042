package org.lethe.comeback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lethe.erasure.KeyText;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.Recognisable;
import org.lethe.erasure.WhyNot;
import org.lethe.forget.Marks;
import org.lethe.ledger.Comeback;
import org.lethe.ledger.Comeback.Likeness;
import org.lethe.ledger.Mark;
import org.lethe.ledger.Suppression;
import org.lethe.person.HashKind;
import org.lethe.request.RequestBook;
import org.lethe.salon.Salon;

/** Judges the clients of one page: who is a forgotten record that came back, who only looks like somebody forgotten. */
final class Suspects {

    private final Suppression suppression;
    private final Marks marks;
    private final RequestBook book;

    Suspects(Suppression suppression, RequestBook book) {
        this.suppression = suppression;
        this.marks = new Marks(suppression);
        this.book = book;
    }

    /**
     * @param certain the very record of a forgotten client: to be forgotten again
     * @param clientKey in text form
     */
    record Suspect(String clientKey, boolean certain) {}

    List<Suspect> among(Salon salon, MappedDatabase database, List<Recognisable> page) {
        Map<String, List<Mark>> all = new LinkedHashMap<>();
        page.forEach(client -> all.put(KeyText.of(client.key()), marks.of(salon.id(), database.name(), client)));
        Map<String, List<Comeback>> back = comebacks(salon, database, all);
        if (back.isEmpty()) {
            return List.of();
        }
        all.keySet().retainAll(back.keySet());
        // a name alone is too many people's to say anything, but under its old key it does
        all.replaceAll((key, own) ->
                own.stream().filter(mark -> mark.kind() != HashKind.FULL_NAME).toList());
        Map<String, List<Comeback>> strict = comebacks(salon, database, all);
        Set<UUID> journalled = journalled(database, strict.values());
        List<Suspect> suspects = new ArrayList<>();
        back.forEach((key, likes) -> {
            List<Comeback> same = alike(likes, Likeness.SAME_RECORD);
            if (!same.isEmpty()) {
                suspects.add(new Suspect(key, !cameThemselves(salon, database, key, same)));
            } else if (doubtful(salon, database, key, strict.getOrDefault(key, List.of()), journalled)) {
                suspects.add(new Suspect(key, false));
            }
        });
        return suspects;
    }

    private static List<Comeback> alike(List<Comeback> likes, Likeness likeness) {
        return likes.stream().filter(like -> like.likeness() == likeness).toList();
    }

    /** Of those whose key alone is known, the forgettings that the database itself still knows. */
    private static Set<UUID> journalled(MappedDatabase database, Collection<List<Comeback>> strict) {
        List<UUID> requests = strict.stream()
                .flatMap(likes -> alike(likes, Likeness.SAME_KEY).stream())
                .map(Comeback::requestId)
                .toList();
        return database.journalled(requests);
    }

    private Map<String, List<Comeback>> comebacks(Salon salon, MappedDatabase database, Map<String, List<Mark>> all) {
        return suppression.comebacks(salon.id(), database.name(), all).stream()
                .collect(Collectors.groupingBy(Comeback::client, LinkedHashMap::new, Collectors.toList()));
    }

    /** Without its journal row, a record under a forgotten key may be anybody; with it, it is the anonymised one. */
    private boolean doubtful(
            Salon salon, MappedDatabase database, String key, List<Comeback> likes, Set<UUID> journalled) {
        List<Comeback> persons = alike(likes, Likeness.SAME_PERSON);
        if (!persons.isEmpty()) {
            return !cameThemselves(salon, database, key, persons);
        }
        List<Comeback> keys = alike(likes, Likeness.SAME_KEY);
        return !keys.isEmpty()
                && keys.stream().map(Comeback::requestId).noneMatch(journalled::contains)
                && database.databaseId().isPresent();
    }

    /** Somebody who has visited since the forgetting is a client again of their own will. */
    private boolean cameThemselves(Salon salon, MappedDatabase database, String key, List<Comeback> likes) {
        return likes.stream()
                .map(like -> book.find(like.requestId()).flatMap(request -> Optional.ofNullable(request.completedAt())))
                .flatMap(Optional::stream)
                .map(forgotten -> LocalDate.ofInstant(forgotten, salon.zone()))
                .max(LocalDate::compareTo)
                .map(day -> database.whyNot(KeyText.parse(key), day.plusDays(1)))
                .filter(why -> why.reasons().contains(WhyNot.Reason.VISITED))
                .isPresent();
    }
}
