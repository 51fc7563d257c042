package org.lethe.erasure.draft.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A word list of {@code src/main/resources/lexicon}: which names stand for what. How entries match is said there. */
public final class Lexicon {

    private static final Comparator<Hit> BETTER = Comparator.comparingInt(Hit::end)
            .thenComparingInt(hit -> hit.entry().length());

    /** The same columns are asked for again with each check of a map. */
    private static final int REMEMBERED = 4_000;

    private final List<Entry> entries;
    private final Map<String, List<Hit>> remembered = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Hit>> eldest) {
            return size() > REMEMBERED;
        }
    });

    private Lexicon(List<Entry> entries) {
        this.entries = entries;
    }

    private record Entry(String heading, List<String> words, String run, boolean inside, boolean atEnd) {

        String text() {
            return String.join("_", words);
        }
    }

    /**
     * What was recognised.
     *
     * @param entry the words of the list that matched
     * @param end twice the index of the word where they end; one less when something follows in the same word
     * @param whole the name is the entry and nothing else
     */
    public record Hit(String heading, String entry, int end, boolean whole) {}

    static Lexicon of(String name) {
        var entries = new ArrayList<Entry>();
        for (String line : lines(name)) {
            String[] parts = line.trim().split("\\s+");
            for (int i = 1; i < parts.length; i++) {
                List<String> words = Words.of(parts[i]);
                boolean inside = parts[i].startsWith("~");
                entries.add(new Entry(parts[0], words, Words.run(words), inside, parts[i].endsWith("$")));
            }
        }
        return new Lexicon(entries);
    }

    /** All words of a list without headings. */
    public static Set<String> words(String name) {
        var words = new LinkedHashSet<String>();
        lines(name).forEach(line -> words.addAll(List.of(line.trim().split("\\s+"))));
        return words;
    }

    private static List<String> lines(String name) {
        String resource = "/lexicon/" + name + ".txt";
        try (@Nullable InputStream stream = Lexicon.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the word list " + resource + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** The best hit: what ends furthest right (there the head of a compound stands), then the longest. */
    public Optional<Hit> find(String identifier) {
        return all(identifier).stream().max(BETTER);
    }

    /** Likewise for a name that is data, and may be a person's: it is not remembered. */
    Optional<Hit> findInData(String name) {
        return look(name).stream().max(BETTER);
    }

    /** Whether one of the words stands for this heading. */
    public boolean has(String identifier, String heading) {
        return all(identifier).stream().anyMatch(hit -> hit.heading().equals(heading));
    }

    /** Whether the whole name stands for this heading. */
    public boolean is(String identifier, String heading) {
        return all(identifier).stream()
                .anyMatch(hit -> hit.whole() && hit.heading().equals(heading));
    }

    public List<Hit> all(String identifier) {
        List<Hit> known = remembered.get(identifier);
        if (known == null) {
            known = List.copyOf(look(identifier));
            remembered.put(identifier, known);
        }
        return known;
    }

    private List<Hit> look(String identifier) {
        List<String> words = Words.of(identifier);
        List<String> significant = significant(words);
        String run = Words.run(words);
        String significantRun = Words.run(significant);
        var hits = new ArrayList<Hit>();
        for (Entry entry : entries) {
            hit(entry, significant, significantRun).ifPresent(hits::add);
            if (significant.size() < words.size()) {
                hit(entry, words, run).ifPresent(hits::add);
            }
        }
        return hits;
    }

    private static Optional<Hit> hit(Entry entry, List<String> words, String run) {
        int last = 2 * (words.size() - 1);
        if (entry.run().equals(run)) {
            return Optional.of(new Hit(entry.heading(), entry.text(), last, true));
        }
        int end = words.size() - entry.words().size();
        for (int from = end; from >= (entry.atEnd() ? Math.max(0, end) : 0); from--) {
            int to = from + entry.words().size();
            if (words.subList(from, to).equals(entry.words())) {
                return Optional.of(new Hit(entry.heading(), entry.text(), 2 * (to - 1), false));
            }
        }
        return entry.inside() ? inside(entry, words) : Optional.empty();
    }

    private static Optional<Hit> inside(Entry entry, List<String> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (words.get(i).endsWith(entry.run())) {
                return Optional.of(new Hit(entry.heading(), entry.text(), 2 * i, false));
            }
            boolean within = entry.run().length() > 5 && words.get(i).contains(entry.run());
            if (within || words.get(i).startsWith(entry.run())) {
                return Optional.of(new Hit(entry.heading(), entry.text(), 2 * i - 1, false));
            }
        }
        return Optional.empty();
    }

    /** A number at the end only counts: {@code phone2} is a phone. */
    private static List<String> significant(List<String> words) {
        int size = words.size();
        while (size > 1 && Character.isDigit(words.get(size - 1).charAt(0))) {
            size--;
        }
        return words.subList(0, size);
    }
}
