package org.lethe.erasure.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.draft.clients.ClientFacts;
import org.lethe.erasure.draft.links.DraftLink;
import org.lethe.erasure.draft.values.Echo;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.words.Category;

/** Looks, in a sample, for clients who are named in rows that are nobody's or somebody else's. */
final class NamedInRows {

    private static final int ENOUGH = 2;

    private final ClientFacts client;
    private final Echo echo;
    private final Map<String, Set<String>> nameByKey = new HashMap<>();
    private final Map<String, Set<String>> emailsByKey = new HashMap<>();

    NamedInRows(ClientFacts client, Sample clients, Echo echo) {
        this.client = client;
        this.echo = echo;
        if (client.key().size() == 1) {
            for (Map<String, String> row : clients.rows()) {
                String key = row.get(client.key().get(0));
                if (key != null) {
                    nameByKey.put(key, name(client, row));
                    emailsByKey.put(key, emails(client, row));
                }
            }
        }
    }

    private static Set<String> name(ClientFacts client, Map<String, String> row) {
        Set<String> words = new HashSet<>();
        for (Category category : List.of(Category.FIRST_NAME, Category.LAST_NAME, Category.FULL_NAME)) {
            for (String column : client.columns(category)) {
                String value = row.get(column);
                if (value != null) {
                    words.addAll(Echo.words(value));
                }
            }
        }
        return words;
    }

    private static Set<String> emails(ClientFacts client, Map<String, String> row) {
        Set<String> emails = new HashSet<>();
        for (String column : client.columns(Category.EMAIL)) {
            String value = row.get(column);
            if (value != null) {
                emails.add(value.strip().toLowerCase(Locale.ROOT));
            }
        }
        return emails;
    }

    /** Whether the column does so in some rows; without links, of the client table itself. */
    boolean elsewhere(List<DraftLink> links, Sample sample, String column) {
        return sample.rows().stream()
                        .filter(row -> elsewhere(row, links, row.get(column)))
                        .limit(ENOUGH)
                        .count()
                == ENOUGH;
    }

    /** Whether the column names clients at all. */
    boolean anybody(Sample sample, String column) {
        return sample.values(column).stream()
                        .filter(value -> echo.in(List.of(value)).hard() > 0)
                        .limit(ENOUGH)
                        .count()
                == ENOUGH;
    }

    /**
     * Without those by a column that holds keys of clients as a rule, and now and then those of records that are gone; and
     * without those to rows of which the key is empty.
     */
    private static List<DraftLink> byKey(List<DraftLink> links) {
        Set<List<String>> keys = new HashSet<>();
        links.stream().filter(link -> link.form() == DraftLink.Form.CLIENT).forEach(link -> keys.add(link.by()));
        return links.stream()
                .filter(link -> link.form() == DraftLink.Form.CLIENT || !keys.contains(link.by()))
                .filter(link -> !link.forRowsWithoutKey())
                .toList();
    }

    private boolean elsewhere(Map<String, String> row, List<DraftLink> links, @Nullable String value) {
        if (value == null) {
            return false;
        }
        Set<String> own = new HashSet<>(links.isEmpty() ? name(client, row) : Set.of());
        Set<String> ownEmails = new HashSet<>(links.isEmpty() ? emails(client, row) : Set.of());
        boolean somebodys = links.isEmpty();
        for (DraftLink link : byKey(links)) {
            for (String by : link.by()) {
                String written = row.get(by);
                String owner = written != null && nameByKey.containsKey(written) ? written : Sample.key(row, by);
                if (owner != null) {
                    String key = nameByKey.containsKey(owner) ? owner : Sample.number(owner);
                    Set<String> name = link.form() == DraftLink.Form.CLIENT ? nameByKey.get(key) : null;
                    if (name == null) {
                        return false;
                    }
                    own.addAll(name);
                    ownEmails.addAll(emailsByKey.getOrDefault(key, Set.of()));
                    somebodys = true;
                }
            }
        }
        if (!somebodys) {
            return echo.in(List.of(value)).any();
        }
        boolean anothersEmail = value.indexOf('@') >= 0
                && echo.in(List.of(value)).emails() > 0
                && ownEmails.stream().noneMatch(value.toLowerCase(Locale.ROOT)::contains);
        return anothersEmail || echo.namesOther(value, own);
    }
}
