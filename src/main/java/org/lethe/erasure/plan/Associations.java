package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.ForeignKey;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;

/** Compiles links to joins. Names made here start with {@code lethe_}, so a condition of the map is never ambiguous. */
final class Associations {

    private static final int DEEPEST = 8;

    private final MapSchema schema;
    private final Dialect dialect;
    private final KeyForms forms;
    private final Matches matches;

    Associations(MapSchema schema, Dialect dialect) {
        this.schema = schema;
        this.dialect = dialect;
        this.forms = new KeyForms(schema, dialect);
        this.matches = new Matches(schema, dialect, this);
    }

    /** The clients themselves. */
    Association client() {
        List<String> keys = qualified(schema.key());
        return new Association("", dialect.among(keys, schema.key(), "k"), keys);
    }

    /** Each link of a mapped table; for the client table, the clients themselves. */
    List<Association> of(TableRule rule) {
        return schema.holdsClients(rule)
                ? List.of(client())
                : rule.keyedLinks().stream().map(link -> of(rule, link)).toList();
    }

    /** The rows that hang on clients of the batch by this link. */
    Association of(TableRule rule, Link link) {
        return of(rule, link, true, 0);
    }

    /** Likewise for all clients there are, without naming any. */
    Association ofAll(TableRule rule, Link link) {
        return of(rule, link, false, 0);
    }

    /** Likewise, and a declared foreign key counts whatever condition the map sets: used by the proof. */
    Association hanging(TableRule rule, Link link) {
        Table table = schema.table(rule.table());
        boolean declared = schema.declared(table, link);
        Link seen = declared ? new Link(link.name(), link.target(), null, link.columns()) : link;
        return of(rule, seen, true, 0);
    }

    /** Rows of which nobody can say whether they hang on the clients of the batch: somebody who stays has the same value. */
    Association doubtful(TableRule rule, Link link, Link.Matching matching) {
        Association found = matches.doubtful(rule, link, matching);
        return link.where() == null ? found : found.and(link.where());
    }

    /** Whether it is a value that leads from the client to the row, directly or by way of another table. */
    boolean byValue(TableRule rule, Link link) {
        return byValue(rule, link, 0);
    }

    private boolean byValue(TableRule rule, Link link, int depth) {
        if (!(link.target() instanceof Link.Via via) || depth > DEEPEST) {
            return link.target() instanceof Link.Matching;
        }
        Table over = schema.table(via.table());
        if (schema.isClient(over)) {
            return !via.to().isEmpty() && !via.to().equals(schema.map().client().key());
        }
        TableRule next = schema.rule(via.table());
        return next.keyedLinks().stream().anyMatch(further -> byValue(next, further, depth + 1));
    }

    /** "Some client has the value of this row." */
    String stillHeld(TableRule rule, Link.Matching matching) {
        return matches.stillHeld(rule, matching);
    }

    private Association of(TableRule rule, Link link, boolean batch, int depth) {
        if (depth > DEEPEST) {
            throw new UnknownNameException(
                    "tables." + rule.table(),
                    "its links go round in a circle: no table is found over itself. Find its rows another way, by a"
                            + " column that holds something of the client ('match') or by its texts ('mentions')");
        }
        Table table = schema.table(rule.table());
        Association found = join(rule, table, link, batch, depth);
        return link.where() == null ? found : found.and(link.where());
    }

    private Association join(TableRule rule, Table table, Link link, boolean batch, int depth) {
        if (link.target() instanceof Link.ToClient direct) {
            List<Column> own = pairs(table, direct.by(), schema.key());
            List<String> keys = qualified(own);
            String on = batch ? forms.among(keys, own) : present(keys);
            return new Association("", on, forms.plain(keys, own));
        }
        if (link.target() instanceof Link.Via via) {
            return via(table, via, batch, depth);
        }
        return matches.of(rule, link, (Link.Matching) link.target(), batch);
    }

    static String present(List<String> keys) {
        return keys.stream().map(key -> key + " is not null").collect(Collectors.joining(" and "));
    }

    private Association via(Table table, Link.Via via, boolean batch, int depth) {
        Table over = schema.table(via.table());
        List<Column> by = schema.columns(table, via.by());
        List<Column> to = schema.columns(over, via.to().isEmpty() ? target(table, over, by) : via.to());
        if (by.size() != to.size()) {
            throw new UnknownNameException(
                    "tables." + table.name().name(),
                    to.isEmpty()
                            ? "write 'to', for " + over.name().name()
                                    + " has no primary key: which of its columns does "
                                    + by.get(0).name() + " hold?"
                            : "'by' and 'to' differ in length");
        }
        Pointing pointing = Pointing.of(schema, dialect, table, by, to, via.prefix());
        Optional<Column> salon = schema.isClient(over) ? schema.salonColumn(table) : Optional.empty();
        String source = source(over, pointing, batch, depth, salon.isPresent());
        List<String> on = new ArrayList<>();
        salon.ifPresent(column -> on.add(qualified(column) + " = lethe_a.lethe_s"));
        for (int i = 0; i < by.size(); i++) {
            on.add(pointing.holds(i, "lethe_a.lethe_t" + (i + 1)));
        }
        if (batch
                && schema.isClient(over)
                && !over.unique(to.stream().map(Column::name).toList())) {
            on.add(notShared(over, pointing, salon));
        }
        return new Association(", (" + source + ") lethe_a", String.join(" and ", on), numbered("lethe_a.lethe_k"));
    }

    /** A row that another client points at too stays: it is that client's as well. */
    private String notShared(Table client, Pointing pointing, Optional<Column> salon) {
        List<String> same = new ArrayList<>(pointing.holdsWhatIs("lethe_o"));
        salon.ifPresent(column -> same.add("lethe_o." + dialect.quote(column.name()) + " = " + qualified(column)));
        List<String> keys = schema.key().stream()
                .map(column -> "lethe_o." + dialect.quote(column.name()))
                .toList();
        return "not exists (select 1 from " + dialect.quote(client.name()) + " lethe_o where "
                + String.join(" and ", same) + " and not (" + dialect.among(keys, schema.key(), "k") + "))";
    }

    /** What the foreign key points at, or the primary key. */
    private static List<String> target(Table table, Table over, List<Column> by) {
        List<String> names = by.stream().map(Column::name).toList();
        return table.foreignKeys().stream()
                .filter(key -> key.target().equals(over.name()) && key.columns().equals(names))
                .map(ForeignKey::targetColumns)
                .findFirst()
                .orElse(over.primaryKey());
    }

    /** What rows hold that point at rows of a table that hang on clients, with the client's key. */
    private String source(Table over, Pointing pointing, boolean batch, int depth, boolean salon) {
        List<Association> paths = new ArrayList<>();
        TableRule rule = schema.rule(over.name().toString());
        if (schema.isClient(over)) {
            List<String> keys = qualified(schema.key());
            paths.add(new Association("", batch ? dialect.among(keys, schema.key(), "k") : present(keys), keys));
        }
        rule.keyedLinks().forEach(link -> paths.add(of(rule, link, batch, depth + 1)));
        boolean mixed = paths.size() > 1 && !forms.alike(rule);
        return paths.stream()
                .map(path -> "select " + aliased(pointing.values(), "lethe_t") + ", "
                        + aliased(mixed ? texts(path.keys()) : path.keys(), "lethe_k")
                        + (salon ? salon() : "") + " from " + dialect.quote(over.name()) + " t" + pointing.zeros()
                        + path.from() + " where " + path.on())
                .collect(Collectors.joining(" union "));
    }

    private List<String> texts(List<String> keys) {
        return keys.stream().map(dialect::text).toList();
    }

    /** The salon of a client row, where one database holds several: equal values join only within one salon. */
    String salon() {
        return schema.salonColumn(schema.client())
                .map(column -> ", " + qualified(column) + " as lethe_s")
                .orElse("");
    }

    List<Column> pairs(Table table, List<String> by, List<Column> key) {
        if (by.size() != key.size()) {
            throw new UnknownNameException(
                    "tables." + table.name().name() + ".link",
                    "the key of the client has " + key.size() + " column(s), the link " + by.size());
        }
        return schema.columns(table, by);
    }

    List<String> numbered(String prefix) {
        return IntStream.rangeClosed(1, schema.key().size())
                .mapToObj(i -> prefix + i)
                .toList();
    }

    static String aliased(List<String> expressions, String prefix) {
        return IntStream.range(0, expressions.size())
                .mapToObj(i -> expressions.get(i) + " as " + prefix + (i + 1))
                .collect(Collectors.joining(", "));
    }

    /** Only rows of the salon {@code tenant}, where one database holds several and the table tells: to follow a condition. */
    String ofSalon(Table table) {
        return schema.salonColumn(table)
                .map(column -> " and " + qualified(column) + " = " + dialect.value(column, "tenant"))
                .orElse("");
    }

    List<String> qualified(List<Column> columns) {
        return columns.stream().map(this::qualified).toList();
    }

    String qualified(Column column) {
        return "t." + dialect.quote(column.name());
    }
}
