package org.lethe.erasure.draft.links;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.ForeignKey;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.values.Sql;

/**
 * How the rows of a table hang on the client.
 *
 * @param prefix what stands in its column before the other's value
 */
public record DraftLink(
        Form form,
        Optional<TableName> via,
        List<String> by,
        List<String> to,
        Optional<String> prefix,
        Optional<String> where,
        String because,
        boolean doubtful) {

    /** The forms of the map. */
    public enum Form {
        CLIENT,
        VIA,
        MATCH,
        MENTIONS
    }

    public DraftLink {
        by = List.copyOf(by);
        to = List.copyOf(to);
    }

    static DraftLink client(List<String> by, String because, boolean doubtful) {
        return new DraftLink(
                Form.CLIENT, Optional.empty(), by, List.of(), Optional.empty(), Optional.empty(), because, doubtful);
    }

    static DraftLink via(TableName via, List<String> by, List<String> to, String because, boolean doubtful) {
        return new DraftLink(Form.VIA, Optional.of(via), by, to, Optional.empty(), Optional.empty(), because, doubtful);
    }

    /** By way of the table at which the foreign key points. */
    static DraftLink following(ForeignKey key, Catalogue catalogue) {
        boolean primary = catalogue
                .table(key.target())
                .filter(to -> to.primaryKey().equals(key.targetColumns()))
                .isPresent();
        return via(
                key.target(),
                key.columns(),
                primary ? List.of() : key.targetColumns(),
                "foreign key to " + key.target().name(),
                false);
    }

    static DraftLink match(String own, String client, String because) {
        return new DraftLink(
                Form.MATCH,
                Optional.empty(),
                List.of(own),
                List.of(client),
                Optional.empty(),
                Optional.empty(),
                because,
                false);
    }

    public static DraftLink mentions(List<String> columns, String because) {
        return new DraftLink(
                Form.MENTIONS,
                Optional.empty(),
                columns,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                because,
                false);
    }

    /** Whether it is only for rows of which the keys of others are empty. */
    public boolean forRowsWithoutKey() {
        return where.filter(condition -> condition.endsWith(" is null") || condition.endsWith(" is null)"))
                .isPresent();
    }

    /** The same link, only for rows of which these keys are empty. */
    DraftLink forRowsWithout(Collection<String> keys, Catalogue catalogue) {
        return where(keys.stream()
                .map(column -> Sql.name(catalogue, column) + " is null")
                .collect(Collectors.joining(" and ")));
    }

    /** Likewise, or of which they hold what stands for nothing, such as 0. */
    DraftLink forRowsWithout(Collection<String> keys, Sample sample, Table table, Catalogue catalogue) {
        return where(keys.stream()
                .map(column -> without(column, sample, table, catalogue))
                .collect(Collectors.joining(" and ")));
    }

    private static String without(String column, Sample sample, Table table, Catalogue catalogue) {
        String name = Sql.name(catalogue, column);
        Column found = table.column(column).orElseThrow();
        boolean number = found.kind() == Kind.NUMBER;
        Stream<String> blank = found.kind() == Kind.TEXT && !found.nullable() ? Stream.of("") : Stream.empty();
        String nothings = Stream.concat(sample.nothings(column).stream(), blank)
                .map(value -> number ? value : "'" + value + "'")
                .collect(Collectors.joining(", "));
        return nothings.isEmpty() ? name + " is null" : "(" + name + " in (" + nothings + ") or " + name + " is null)";
    }

    /** The same link, for a person to decide. */
    public DraftLink asked() {
        return new DraftLink(form, via, by, to, prefix, where, because, true);
    }

    DraftLink where(String condition) {
        return new DraftLink(form, via, by, to, prefix, Optional.of(condition), because, doubtful);
    }

    /** The same link, with this before the other's value. */
    DraftLink prefixed(String before) {
        return new DraftLink(form, via, by, to, Optional.of(before), where, because, doubtful);
    }
}
