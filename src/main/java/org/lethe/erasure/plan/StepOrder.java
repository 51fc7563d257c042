package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;

/**
 * Which steps come when. A table that a trigger writes to gets copies of old values while other tables change, so it
 * comes last; unless others are found by it, or it must be empty before rows that it refers to can go. What nothing leads
 * to any more by then is changed before, too.
 */
final class StepOrder {

    private final MapSchema schema;
    private final StepCompiler compiler;
    private final Lasting lasting;
    private final Map<TableRule, List<Step>> steps = new LinkedHashMap<>();

    StepOrder(MapSchema schema, StepCompiler compiler) {
        this.schema = schema;
        this.compiler = compiler;
        this.lasting = new Lasting(schema);
        TableOrder order = new TableOrder(schema);
        order.childrenFirst().forEach(rule -> steps.put(rule, compiler.steps(rule, order.lookedUpBefore(rule))));
    }

    List<Step> early() {
        List<Step> early = new ArrayList<>();
        steps.forEach((rule, own) -> {
            if (!written(rule) || refersToDeleted(rule)) {
                early.addAll(own);
            } else {
                early.addAll(compiler.steps(rule, link -> !lasting.is(rule, link)));
            }
        });
        return early;
    }

    List<Step> late() {
        List<Step> late = new ArrayList<>();
        steps.forEach((rule, own) -> {
            if (written(rule)) {
                late.addAll(own);
            }
        });
        return late;
    }

    /** Whether a trigger of another mapped table writes to this one, and no other table's rows are found by it. */
    private boolean written(TableRule rule) {
        Table table = schema.table(rule.table());
        return !schema.isClient(table)
                && steps.keySet().stream()
                        .map(other -> schema.table(other.table()))
                        .filter(other -> !other.name().equals(table.name()))
                        .anyMatch(other -> other.triggers().stream()
                                .anyMatch(trigger ->
                                        writes(trigger.text(), table.name().name())))
                && steps.keySet().stream().noneMatch(other -> over(other, table.name()));
    }

    private static boolean writes(String text, String table) {
        String plain = text.toLowerCase(Locale.ROOT);
        return (plain.contains("insert into") || plain.contains("update "))
                && Pattern.compile("(?<!\\w)" + Pattern.quote(table.toLowerCase(Locale.ROOT)) + "(?!\\w)")
                        .matcher(plain)
                        .find();
    }

    private boolean over(TableRule rule, TableName table) {
        return rule.links().stream()
                .map(Link::target)
                .anyMatch(target -> target instanceof Link.Via via
                        && schema.table(via.table()).name().equals(table));
    }

    private boolean refersToDeleted(TableRule rule) {
        return schema.table(rule.table()).foreignKeys().stream().anyMatch(key -> steps.keySet().stream()
                .anyMatch(other -> other.rows() == TableRule.Rows.DELETE
                        && schema.table(other.table()).name().equals(key.target())));
    }
}
