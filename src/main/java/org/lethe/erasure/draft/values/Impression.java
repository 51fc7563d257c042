package org.lethe.erasure.draft.values;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a sample of a column looks like, so that nobody has to look into the database for it: how many rows have a value,
 * how many different ones there are, and which forms are usual, a letter standing for a run of letters and 9 for a digit.
 */
final class Impression {

    private static final int FORMS = 3;
    private static final int OFTEN = 5;
    private static final int LONGEST = 24;
    private static final int LABELS = 8;

    /** Nothing that could end the comment in which it is written. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._+/&-]*");

    private Impression() {}

    static String of(Sample sample, String column) {
        List<String> values = sample.values(column);
        if (values.isEmpty()) {
            return sample.rows().isEmpty()
                    ? "no rows"
                    : "empty in " + sample.rows().size() + " rows";
        }
        Shape shape = Shape.of(values);
        String filled = values.size() == sample.rows().size()
                ? "filled"
                : values.size() + " of " + sample.rows().size() + " filled";
        return filled + ", " + shape.distinct() + " different, " + look(values, shape);
    }

    /** Few labels, each of which comes back: a value that only some rows have may be somebody's. */
    static String labels(List<String> values) {
        Map<String, Long> counts =
                values.stream().collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
        boolean plain = counts.size() <= LABELS
                && counts.keySet().stream()
                        .allMatch(label -> WORD.matcher(label).matches())
                && counts.values().stream().allMatch(count -> count >= OFTEN)
                && counts.keySet().stream().allMatch(label -> label.length() <= LONGEST);
        return plain ? String.join(", ", counts.keySet()) : "";
    }

    private static String look(List<String> values, Shape shape) {
        if (shape.words() >= 3) {
            return Math.round(shape.words()) + " words";
        }
        Map<String, Long> forms = values.stream()
                .map(Impression::form)
                .filter(form -> form.length() <= LONGEST)
                .collect(Collectors.groupingBy(form -> form, Collectors.counting()));
        List<String> usual = forms.entrySet().stream()
                .filter(form -> form.getValue() >= Math.min(OFTEN, values.size()))
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(FORMS)
                .map(Map.Entry::getKey)
                .toList();
        return usual.isEmpty() ? "no usual form" : "like " + String.join(" or ", usual);
    }

    /** {@code Aa-999} for {@code Kd-114}: nobody's value can be read from it; one of two signs says nothing of anybody. */
    private static String form(String value) {
        if (value.length() <= 2) {
            return value;
        }
        return value.replaceAll("\\p{Nd}", "9")
                .replaceAll("\\p{Lu}+", "A")
                .replaceAll("[\\p{L}&&[^A]]+", "a")
                .replaceAll("\\s+", " ");
    }
}
