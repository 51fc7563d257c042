package org.lethe.erasure.plan;

import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Index;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.Template;

/** The new value of a column, as an expression. */
final class Values {

    private static final Template TOKEN = new Template("{random:12}");

    private final Dialect dialect;

    Values(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Whether the database itself can compute the new value, without the text being read. */
    static boolean inDatabase(Strategy strategy) {
        return strategy instanceof Strategy.Suppress
                || strategy instanceof Strategy.Replace
                || strategy instanceof Strategy.Pseudonym
                || strategy instanceof Strategy.Generalise
                || strategy instanceof Strategy.Regenerate
                || strategy instanceof Strategy.DeleteFile;
    }

    /** Whether the value must be rewritten by the hub. */
    static boolean rewritten(Strategy strategy) {
        return strategy instanceof Strategy.Redact
                || strategy instanceof Strategy.Json
                || strategy instanceof Strategy.Elements;
    }

    /** Whether nothing of the old value can be in the new one. */
    static boolean overwrites(Strategy strategy) {
        if (strategy instanceof Strategy.DeleteFile file) {
            return overwrites(file.then());
        }
        return strategy instanceof Strategy.Suppress
                || strategy instanceof Strategy.Replace
                || strategy instanceof Strategy.Pseudonym;
    }

    String expression(Table table, Column column, Strategy strategy) {
        String name = "t." + dialect.quote(column.name());
        if (strategy instanceof Strategy.Keep) {
            return name;
        }
        if (strategy instanceof Strategy.Suppress) {
            return suppressed(table, column);
        }
        if (strategy instanceof Strategy.Replace replace) {
            return whereGiven(column, name, templated(column, replace.value()));
        }
        if (strategy instanceof Strategy.Pseudonym pseudonym) {
            return whereGiven(column, name, templated(column, pseudonym.token()));
        }
        if (strategy instanceof Strategy.Generalise generalise) {
            return dialect.generalise(column, name, generalise.to());
        }
        if (strategy instanceof Strategy.Regenerate regenerate) {
            return "(" + regenerate.sql() + ")";
        }
        if (strategy instanceof Strategy.DeleteFile file) {
            return expression(table, column, file.then());
        }
        throw new IllegalArgumentException("no expression for " + strategy.word());
    }

    /** Where there was nothing there is nothing to replace. */
    private static String whereGiven(Column column, String name, String value) {
        return column.nullable() ? "case when " + name + " is null then null else " + value + " end" : value;
    }

    private String templated(Column column, Template template) {
        return template.constant() ? dialect.constant(column, template.text()) : dialect.random(column, template);
    }

    private String suppressed(Table table, Column column) {
        if (column.nullable()) {
            return "null";
        }
        if (column.kind() == Kind.TEXT && unique(table, column)) {
            return dialect.random(column, TOKEN);
        }
        String neutral = dialect.neutral(column);
        if (neutral == null || unique(table, column) && column.kind() != Kind.UUID) {
            throw new UnknownNameException(
                    "tables." + table.name().name() + ".columns." + column.name(),
                    "it may not be NULL and no value means nothing there: say {replace: …} with one that is allowed");
        }
        return neutral;
    }

    private static boolean unique(Table table, Column column) {
        return table.uniques().stream()
                .map(Index::columns)
                .anyMatch(columns -> columns.equals(java.util.List.of(column.name())));
    }
}
