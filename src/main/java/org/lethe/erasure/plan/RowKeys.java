package org.lethe.erasure.plan;

import java.util.List;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;

/** By what a person finds a row again: its primary key, where that says of nobody who they are. */
record RowKeys(MapSchema schema, Dialect dialect) {

    /** For a select list: the key as one text, {@link Reads#ROW}; NULL where it is a text or the key of a client. */
    String selected(TableRule rule) {
        List<String> ofClients = rule.keyedLinks().stream()
                .flatMap(link -> ofClient(link.target()).stream())
                .toList();
        return schema.holdsClients(rule) ? none() : selected(schema.table(rule.table()), ofClients);
    }

    /** The columns that hold something of the client: a key, a number or, written as a number, a phone. */
    private List<String> ofClient(Link.Target target) {
        boolean ofAnother = target instanceof Link.Via via && !schema.isClient(schema.table(via.table()));
        return ofAnother ? List.of() : target.reads();
    }

    /** The same of a table that the map does not name. */
    String selected(Table table) {
        return selected(table, List.of());
    }

    private String selected(Table table, List<String> ofClients) {
        List<Column> key = ToldKey.of(table, ofClients);
        if (key.isEmpty()) {
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
