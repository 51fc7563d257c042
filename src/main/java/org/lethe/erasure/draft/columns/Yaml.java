package org.lethe.erasure.draft.columns;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes scalars of YAML. */
public final class Yaml {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Set<String> NOT_TEXT = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private Yaml() {}

    /** Plain where YAML reads it as it stands, else in quotes. */
    public static String name(String text) {
        return PLAIN.matcher(text).matches() && !NOT_TEXT.contains(text.toLowerCase(Locale.ROOT)) ? text : quoted(text);
    }

    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }

    public static String list(List<String> names) {
        return names.size() == 1
                ? name(names.get(0))
                : names.stream().map(Yaml::name).collect(Collectors.joining(", ", "[", "]"));
    }
}
