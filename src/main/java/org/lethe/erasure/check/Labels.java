package org.lethe.erasure.check;

import java.util.Locale;
import java.util.regex.Pattern;
import org.lethe.erasure.catalogue.Check;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;

/** Texts of which the database itself allows a few only: {@code check (status in ('booked', 'done'))}. */
final class Labels {

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern LISTED = Pattern.compile("=\\s*any\\s*\\(|(?<!not )\\bin\\s*\\(");
    private static final Pattern LOOSER = Pattern.compile("\\blike\\b|~|length|[<>]|\\bregexp\\b|\\bnot in\\b");

    private Labels() {}

    static boolean limit(Table table, Column column) {
        return table.checks().stream().anyMatch(check -> speaksOf(check, table, column) && lists(check));
    }

    private static boolean lists(Check check) {
        String text =
                LITERAL.matcher(check.expression().toLowerCase(Locale.ROOT)).replaceAll("'x'");
        return text.contains("'x'")
                && LISTED.matcher(text).find()
                && !LOOSER.matcher(text).find();
    }

    /** Of this column alone: a check of two columns may let anything through. */
    private static boolean speaksOf(Check check, Table table, Column column) {
        if (check.domainColumn().isPresent()) {
            return check.domainColumn().get().equals(column.name());
        }
        String text = LITERAL.matcher(check.expression()).replaceAll("");
        return table.columns().stream().allMatch(other -> named(text, other) == other.equals(column));
    }

    private static boolean named(String text, Column column) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(column.name()) + "(?!\\w)")
                .matcher(text)
                .find();
    }
}
