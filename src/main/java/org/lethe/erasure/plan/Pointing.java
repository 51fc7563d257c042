package org.lethe.erasure.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;

/**
 * How the columns of a row hold what is in the columns of the row that they point at: as it is, a text perhaps with zeros
 * before a number, or with a prefix.
 */
record Pointing(Dialect dialect, KeyForms forms, List<Column> by, List<Column> to, @Nullable String prefix) {

    /** @throws UnknownNameException where there is a prefix and the own column is not one text */
    static Pointing of(
            MapSchema schema, Dialect dialect, Table table, List<Column> by, List<Column> to, @Nullable String prefix) {
        if (prefix != null && (by.size() != 1 || by.get(0).kind() != Kind.TEXT)) {
            throw new UnknownNameException(
                    "tables." + table.name().name(),
                    "'prefix' wants one column under 'by', a text: " + by.get(0).name() + " is "
                            + by.get(0).type());
        }
        return new Pointing(dialect, new KeyForms(schema, dialect), by, to, prefix);
    }

    /** What may stand in the own columns for a row {@code t} of the other table; beside {@link #zeros}. */
    List<String> values() {
        return to.stream().map(this::value).toList();
    }

    private String value(Column target) {
        String value = "t." + dialect.quote(target.name());
        if (padded()) {
            return prefixed(forms.padded(dialect.text(value)));
        }
        return prefix == null ? value : prefixed(target.kind() == Kind.TEXT ? value : dialect.text(value));
    }

    private String prefixed(String value) {
        return prefix == null ? value : "concat(" + dialect.literal(by.get(0), prefix) + ", " + value + ")";
    }

    /** Joined to the other table's rows: one for each number of zeros. */
    String zeros() {
        return padded() ? " cross join " + forms.zeros() : "";
    }

    /** "The own column of a row {@code t} holds this value", one of {@link #values}. */
    String holds(int column, String value) {
        return padded() || prefix != null
                ? own(column) + " = " + value
                : forms.same(own(column), by.get(column), value, to.get(column));
    }

    /** "The own columns of a row {@code t} hold what is in the row of this alias", without help of an index. */
    List<String> holdsWhatIs(String alias) {
        return IntStream.range(0, by.size())
                .mapToObj(i -> forms.same(
                        alias + "." + dialect.quote(to.get(i).name()), to.get(i), withoutPrefix(i), by.get(i)))
                .toList();
    }

    private String withoutPrefix(int column) {
        return prefix == null ? own(column) : "substr(" + own(column) + ", " + (prefix.length() + 1) + ")";
    }

    private String own(int column) {
        return "t." + dialect.quote(by.get(column).name());
    }

    private boolean padded() {
        return KeyForms.written(by, to);
    }
}
