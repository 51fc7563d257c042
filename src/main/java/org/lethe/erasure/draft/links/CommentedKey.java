package org.lethe.erasure.draft.links;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;

/**
 * What the comment of a column says it leads to, as schemas without foreign keys have it: {@code references forms.form_id}.
 *
 * @param column the column of that table
 */
record CommentedKey(Table table, String column) {

    private static final Pattern REFERENCE =
            Pattern.compile("(?i)\\b(?:references?|foreign key)\\s+(?:to\\s+)?`?(\\w+)`?\\.`?(\\w+)");

    /** Empty where there is no such comment, or the database has no such column. */
    static Optional<CommentedKey> of(Column column, Catalogue catalogue) {
        return column.comment().map(REFERENCE::matcher).filter(Matcher::find).flatMap(found -> catalogue
                .find(found.group(1))
                .filter(table -> table.column(found.group(2)).isPresent())
                .map(table -> new CommentedKey(table, found.group(2))));
    }

    boolean leadsTo(Table other) {
        return table.name().equals(other.name());
    }

    boolean leadsTo(Table other, String target) {
        return leadsTo(other) && column.equalsIgnoreCase(target);
    }
}
