package org.lethe.erasure.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.ForeignKey;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.map.ClientRule;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;

/** All places where the client's key stands: by foreign keys over any number of steps, and by links of the map. */
final class KeyHolders {

    private final MapSchema schema;
    private final List<Dialect.Rekeyed> holders = new ArrayList<>();
    private final Deque<Dialect.Rekeyed> open = new ArrayDeque<>();

    KeyHolders(MapSchema schema) {
        this.schema = schema;
    }

    List<Dialect.Rekeyed> clientsLast() {
        List<String> key = schema.key().stream().map(Column::name).toList();
        Dialect.Rekeyed client = new Dialect.Rekeyed(schema.client().name(), key, range(key.size()), false);
        open.add(client);
        while (!open.isEmpty()) {
            follow(open.remove());
        }
        schema.map().tables().values().forEach(this::linked);
        merged();
        holders.add(client);
        return holders;
    }

    private void follow(Dialect.Rekeyed held) {
        for (ForeignKey reference : schema.catalogue().referencing(held.table())) {
            List<String> columns = new ArrayList<>();
            List<Integer> parts = new ArrayList<>();
            for (int i = 0; i < reference.columns().size(); i++) {
                int at = held.columns().indexOf(reference.targetColumns().get(i));
                if (at >= 0) {
                    columns.add(reference.columns().get(i));
                    parts.add(held.parts().get(at));
                }
            }
            if (!columns.isEmpty() && !known(reference.table(), columns)) {
                boolean follows = reference.onUpdate().equals("CASCADE");
                Dialect.Rekeyed found = new Dialect.Rekeyed(reference.table(), columns, parts, follows);
                holders.add(found);
                open.add(found);
            }
        }
    }

    private void linked(TableRule rule) {
        Table table = schema.table(rule.table());
        for (Link link : rule.links()) {
            if (link.target() instanceof Link.ToClient direct) {
                List<String> columns = schema.columns(table, direct.by()).stream()
                        .map(Column::name)
                        .toList();
                if (!known(table.name(), columns)) {
                    holders.add(new Dialect.Rekeyed(table.name(), columns, range(columns.size()), false));
                }
            }
        }
    }

    /** Where it stands who was merged into whom, also without a foreign key. */
    private void merged() {
        ClientRule.Merged merged = schema.map().client().merged();
        if (merged == null || schema.key().size() > 1) {
            return;
        }
        Table table = merged.table() == null ? schema.client() : schema.table(merged.table());
        String from = merged.from();
        Stream.of(from == null ? merged.to() : from, merged.to())
                .distinct()
                .map(name -> List.of(schema.column(table, name).name()))
                .filter(columns -> !known(table.name(), columns))
                .forEach(columns -> holders.add(new Dialect.Rekeyed(table.name(), columns, List.of(0), false)));
    }

    private boolean known(TableName table, List<String> columns) {
        return holders.stream()
                .anyMatch(held -> held.table().equals(table) && held.columns().containsAll(columns));
    }

    private static List<Integer> range(int size) {
        return IntStream.range(0, size).boxed().toList();
    }
}
