package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds full names and e-mails of clients in texts, word by word. Personal: never printed. */
final class NamedClients {

    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}@.+_'’-]+");
    private static final Pattern EDGE = Pattern.compile("^[.+_'’-]+|[.+_'’-]+$");

    private final Map<String, List<Known>> byFirstWord = new HashMap<>();

    private record Known(String value, List<String> words) {}

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

    /** Those of the values that stand in this text. */
    Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        List<String> words = words(text);
        for (int i = 0; i < words.size(); i++) {
            for (Known known : byFirstWord.getOrDefault(words.get(i), List.of())) {
                int end = i + known.words().size();
                if (end <= words.size() && words.subList(i, end).equals(known.words())) {
                    found.add(known.value());
                }
            }
        }
        return found;
    }

    private static List<String> words(String text) {
        return Arrays.stream(BREAK.split(text.strip().toLowerCase(Locale.ROOT)))
                .map(word -> EDGE.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return "NamedClients";
    }
}
