package org.lethe.erasure.draft.columns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Check;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Product;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.values.Probe;
import org.lethe.erasure.map.Template;

/** What a column's rules allow; checks are asked by letting the database judge a constant. */
public final class Constraints {

    private static final int DIGITS = 9;
    private static final int TRIES = 5;
    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");

    private final Catalogue catalogue;
    private final Probe probe;

    public Constraints(Catalogue catalogue, Probe probe) {
        this.catalogue = catalogue;
        this.probe = probe;
    }

    /** Whether two rows may not carry the same value. */
    public boolean unique(Table table, Column column) {
        return table.uniques().stream().anyMatch(index -> speaksOf(String.join(" ", index.columns()), column));
    }

    /** Whether the hub can rewrite row by row: it needs a primary key, but on PostgreSQL. */
    public boolean rewritable(Table table) {
        return catalogue.product() == Product.POSTGRESQL || !table.primaryKey().isEmpty();
    }

    /** Whether no check speaks of the column. */
    public boolean free(Table table, Column column) {
        return checks(table, column).isEmpty();
    }

    /** Whether checks ask of the column at most that it has a value. */
    public boolean takesAnyText(Table table, Column column) {
        String presence = "(?i)[\"`]?" + Pattern.quote(column.name()) + "[\"`]?\\)?(?:::\\w+\\)?)? is (?:not )?null";
        return checks(table, column).stream()
                .allMatch(check -> !speaksOf(check.expression().replaceAll(presence, ""), column));
    }

    /** Whether a check refuses NULL, as {@code email is not null or phone is not null} does. */
    boolean demandsValue(Table table, Column column) {
        return checks(table, column).stream()
                .anyMatch(check ->
                        check.expression().toLowerCase(java.util.Locale.ROOT).contains("not null"));
    }

    /**
     * The first of these values that fits, made different from row to row where it must be; where a check lists what it
     * allows, one of those, the last as they mostly end with what says least.
     */
    Proposal fitting(Table table, Column column, List<String> values) {
        List<String> allowed = new ArrayList<>(values);
        List<String> listed = listed(table, column);
        Collections.reverse(listed);
        allowed.addAll(listed);
        for (String value : allowed) {
            String wanted = unique(table, column) && !value.contains("{n}") ? value + "{n}" : value;
            if (fits(table, column, wanted)) {
                return Proposal.replace(wanted);
            }
        }
        if (unique(table, column)) {
            return Proposal.pseudonym("{random:" + column.length().orElse(12) + "}");
        }
        return Proposal.replace(values.get(values.size() - 1));
    }

    /** A random token that fits. */
    Proposal token(Table table, Column column) {
        int room = Math.min(column.length().orElse(9), 9);
        String token = room > 4 ? "X{random:" + (room - 1) + "}" : "{random:" + room + "}";
        return column.kind() == Kind.TEXT ? Proposal.pseudonym(token) : Proposal.pseudonym("{n}");
    }

    /** Whether the checks that speak of the column alone let values of this form pass. */
    public boolean takes(Table table, Column column, Template template) {
        return Stream.generate(() -> template.fill(column.length().orElse(0)))
                .limit(TRIES)
                .allMatch(value -> checks(table, column).stream()
                        .allMatch(check -> passes(check, column, value) || !aloneIn(check, table, column)));
    }

    private boolean fits(Table table, Column column, String value) {
        int size =
                value.replace("{n}", "0".repeat(value.contains("{n}") ? 5 : 0)).length();
        if (size > column.length().orElse(Integer.MAX_VALUE)) {
            return false;
        }
        String sample =
                value.replace("{n}", "1".repeat(Math.min(DIGITS, column.length().orElse(99) - value.length() + 3)));
        return checks(table, column).stream()
                .allMatch(check -> passes(check, column, sample) || !aloneIn(check, table, column));
    }

    /** What stands in quotes in the column's checks. */
    private List<String> listed(Table table, Column column) {
        return checks(table, column).stream()
                .flatMap(check -> QUOTED.matcher(check.expression()).results())
                .map(quoted -> quoted.group(1).replace("''", "'"))
                .filter(value -> !value.isEmpty())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private boolean passes(Check check, Column column, String value) {
        String named = check.domainColumn().isPresent() ? "VALUE" : catalogue.quote(column.name());
        String type = catalogue.product() == Product.POSTGRESQL ? column.type() : "char";
        return probe.passes(check.expression(), column, type, named, value);
    }

    private List<Check> checks(Table table, Column column) {
        return table.checks().stream()
                .filter(check -> check.domainColumn()
                        .map(column.name()::equals)
                        .orElseGet(() -> speaksOf(check.expression(), column)))
                .filter(check ->
                        !check.expression().toLowerCase(java.util.Locale.ROOT).startsWith("json_valid"))
                .toList();
    }

    private static boolean aloneIn(Check check, Table table, Column column) {
        return table.columns().stream()
                .filter(other -> !other.name().equals(column.name()))
                .noneMatch(other -> speaksOf(check.expression(), other));
    }

    private static boolean speaksOf(String text, Column column) {
        return Pattern.compile("(?<![\\w'])" + Pattern.quote(column.name()) + "(?![\\w'])")
                .matcher(text)
                .find();
    }
}
