package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.ClientRule;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.plan.HoldStart;
import org.lethe.erasure.plan.MapSchema;

/** The columns that the map itself works with: the key, the day of a visit, what its conditions ask for. */
final class Needed {

    private final MapSchema schema;

    Needed(MapSchema schema) {
        this.schema = schema;
    }

    boolean of(TableRule rule, Table table, Column column) {
        boolean salon = schema.salonColumn(table).filter(column::equals).isPresent();
        List<@Nullable String> names = new ArrayList<>();
        List<@Nullable String> conditions = new ArrayList<>();
        ClientRule client = schema.map().client();
        if (schema.isClient(table)) {
            names.addAll(client.key());
            names.add(client.created());
            conditions.addAll(Arrays.asList(client.protectedWhen(), client.activeWhen()));
        }
        ClientRule.Merged merged = client.merged();
        if (merged != null && (merged.table() == null ? schema.isClient(table) : is(table, merged.table()))) {
            names.addAll(Arrays.asList(merged.from(), merged.to()));
        }
        for (ClientRule.LastVisit visit : client.lastVisit()) {
            if (visit.table() == null ? schema.isClient(table) : is(table, visit.table())) {
                names.add(visit.column());
                conditions.add(visit.where());
            }
        }
        for (ErasureMap.Guard guard : schema.map().guards()) {
            if (is(table, guard.table())) {
                conditions.add(guard.where());
            }
        }
        rule.links().stream().map(Link::where).forEach(conditions::add);
        TableRule.Hold hold = rule.hold();
        if (hold != null) {
            conditions.add(hold.where());
        }
        schema.map().tables().values().forEach(held -> addStart(held, table, names));
        return salon
                || names.contains(column.name())
                || conditions.stream().filter(Objects::nonNull).anyMatch(condition -> speaks(condition, column));
    }

    /** With which column of this table a hold begins, its own or that of rows which hang on it. */
    private void addStart(TableRule held, Table table, Collection<String> names) {
        TableRule.Hold hold = held.hold();
        if (hold != null) {
            HoldStart start = HoldStart.of(schema, held, hold);
            if (start.table().name().equals(table.name())) {
                names.add(start.column().name());
            }
        }
    }

    private boolean is(Table table, String name) {
        return schema.table(name).name().equals(table.name());
    }

    private static boolean speaks(String condition, Column column) {
        return Pattern.compile("(?<![\\w'])" + Pattern.quote(column.name()) + "(?![\\w'])")
                .matcher(condition)
                .find();
    }
}
