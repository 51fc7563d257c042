package org.lethe.erasure.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;

/** By what a person finds a row again: its primary key, where that says of nobody who they are. */
record RowKeys(MapSchema schema, Dialect dialect) {

    private static final Set<Kind> TOLD = Set.of(Kind.NUMBER, Kind.UUID, Kind.TIMESTAMP);

    /** For a select list: the key as one text, {@link Reads#ROW}; NULL where it is a text or the key of a client. */
    String selected(TableRule rule) {
        Set<String> ofClients = rule.keyedLinks().stream()
                .flatMap(link -> ofClient(link.target()).stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Table table = schema.table(rule.table());
        return schema.holdsClients(rule) ? none() : selected(table, ofClients);
    }

    /** The columns that hold something of the client: a key, a number or, written as a number, a phone. */
    private List<String> ofClient(Link.Target target) {
        if (target instanceof Link.ToClient direct) {
            return direct.by();
        }
        if (target instanceof Link.Matching matching) {
            return List.of(matching.own());
        }
        boolean toClient = target instanceof Link.Via via && schema.isClient(schema.table(via.table()));
        return toClient ? ((Link.Via) target).by() : List.of();
    }

    /** The same of a table that the map does not name. */
    String selected(Table table) {
        return selected(table, Set.of());
    }

    private String selected(Table table, Set<String> ofClients) {
        List<Column> key = schema.columns(table, table.primaryKey());
        boolean tells = key.stream()
                .allMatch(column -> TOLD.contains(column.kind())
                        && !ofClients.contains(column.name().toLowerCase(Locale.ROOT)));
        if (key.isEmpty() || !tells) {
            return none();
        }
        List<String> parts = key.stream()
                .map(column -> dialect.text("t." + dialect.quote(column.name())))
                .toList();
        return (parts.size() == 1 ? parts.get(0) : "concat_ws('/', " + String.join(", ", parts) + ")") + " as "
                + Reads.ROW;
    }

    private String none() {
        return dialect.text("null") + " as " + Reads.ROW;
    }
}
