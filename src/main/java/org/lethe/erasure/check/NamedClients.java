package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds full names and e-mails of clients in texts, word by word. Personal: never printed. */
final class NamedClients {

    /** What a word may have inside, and not at its ends. */
    private static final String INSIDE = ".+_'’-";

    /** Between the elements of a list, no name goes on. */
    private static final char ELEMENT = '\u001e';

    private final Map<String, List<Known>> byFirstWord = new HashMap<>();

    private record Known(String value, List<String> words) {}

    /** A value and the words of the text that are it. */
    private record Found(String value, int start, int end) {

        boolean covers(Found other) {
            return start <= other.start && end >= other.end && end - start > other.end - other.start;
        }
    }

    NamedClients(Collection<String> values) {
        for (String value : values) {
            List<String> words = words(value);
            if (words.size() > 1 && value.chars().noneMatch(Character::isDigit) || value.indexOf('@') > 0) {
                byFirstWord
                        .computeIfAbsent(words.get(0), word -> new ArrayList<>())
                        .add(new Known(value, words));
            }
        }
    }

    /** Those of the values that stand in this text, and not only inside a longer one: {@code Hans Peter Müller}. */
    Set<String> in(String text) {
        List<String> words = words(text);
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (Known known : byFirstWord.getOrDefault(words.get(i), List.of())) {
                int end = i + known.words().size();
                if (end <= words.size() && words.subList(i, end).equals(known.words())) {
                    all.add(new Found(known.value(), i, end));
                }
            }
        }
        return all.stream()
                .filter(found -> all.stream().noneMatch(other -> other.covers(found)))
                .map(Found::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** By hand, for every text of a sample comes by here. */
    private static List<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {

            boolean inside = i < lower.length() && (plain(lower.charAt(i)) || INSIDE.indexOf(lower.charAt(i)) >= 0);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                add(words, lower, start, i);
                start = -1;
            }
            if (i < lower.length() && lower.charAt(i) == ELEMENT) {
                words.add("");
            }
        }
        return words;
    }

    private static void add(List<String> words, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && !plain(text.charAt(from))) {
            from++;
        }
        while (to > from && !plain(text.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            words.add(text.substring(from, to));
        }
    }

    private static boolean plain(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '@';
    }

    @Override
    public String toString() {
        return "NamedClients";
    }
}
