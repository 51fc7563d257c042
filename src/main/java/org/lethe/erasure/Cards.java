package org.lethe.erasure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.Reads;
import org.lethe.person.Personal;

/** What a person at the desk sees of clients. */
final class Cards {

    private static final int WORDS = 3;

    private final Engine engine;
    private final Standings standings;

    Cards(Engine engine, @Nullable Journal journal) {
        this.engine = engine;
        this.standings = new Standings(engine, journal);
    }

    /**
     * Clients in key order whose reference, name, e-mail or phone holds all words of the query, or whose phone it is, however
     * it is written.
     */
    List<ClientCard> search(String query, int limit) {
        Map<String, Object> parameters = engine.parameters();
        parameters.put("limit", limit);
        parameters.put("p", PhoneTail.asked(query).orElse(""));
        String[] words = query.strip().toLowerCase(Locale.ROOT).split("\\s+", WORDS);
        for (int i = 0; i < WORDS; i++) {
            parameters.put("q" + (i + 1), i < words.length ? "%" + literal(words[i]) + "%" : "%");
        }
        var searches = engine.plan().searches();
        List<ClientKey> keys =
                engine.runner().query(query.isBlank() ? searches.clients() : searches.some(), parameters).stream()
                        .map(engine::key)
                        .toList();
        return of(keys);
    }

    /** A word in which the signs that LIKE knows mean themselves. */
    private static String literal(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    List<ClientCard> of(List<ClientKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<ClientKey, ClientRow> rows = new HashMap<>();
        engine.rows(keys).forEach(row -> rows.put(row.key(), row));
        Map<ClientKey, LocalDate> visits = Admission.visits(engine, keys);
        Map<ClientKey, Standing> states = standings.of(rows.values());
        List<ClientCard> cards = new ArrayList<>();
        for (ClientKey key : keys) {
            ClientRow row = rows.get(key);
            if (row != null) {
                cards.add(card(row, visits.get(key), states.getOrDefault(key, Standing.ACTIVE)));
            }
        }
        return cards;
    }

    private ClientCard card(ClientRow row, @Nullable LocalDate lastVisit, Standing standing) {
        return new ClientCard(
                row.key(),
                personal(row.reference()),
                personal(name(row)),
                personal(row.city()),
                row.values(engine.plan(), Reads.Role.EMAIL).stream()
                        .map(Personal::new)
                        .toList(),
                row.values(engine.plan(), Reads.Role.PHONE).stream()
                        .map(Personal::new)
                        .toList(),
                lastVisit,
                standing);
    }

    private String name(ClientRow row) {
        if (row.name() != null) {
            return row.name();
        }
        List<String> parts = new ArrayList<>(row.values(engine.plan(), Reads.Role.FULL_NAME));
        parts.addAll(row.values(engine.plan(), Reads.Role.FIRST_NAME));
        parts.addAll(row.values(engine.plan(), Reads.Role.LAST_NAME));
        return String.join(" ", parts);
    }

    private static @Nullable Personal personal(@Nullable String value) {
        return value == null || value.isBlank() ? null : new Personal(value);
    }
}
