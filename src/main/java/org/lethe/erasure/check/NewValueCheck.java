package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.ClientRule;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.map.Template;
import org.lethe.erasure.plan.MapSchema;

/** Whether new values fit into their columns: a database that refuses one does not always say in which. */
final class NewValueCheck {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern UUID = Pattern.compile("(?i)\\{?[0-9a-f]{4}(-?[0-9a-f]{4}){7}\\}?");

    private final MapSchema schema;
    private final List<Finding> findings = new ArrayList<>();

    NewValueCheck(MapSchema schema) {
        this.schema = schema;
    }

    List<Finding> findings() {
        for (TableRule rule : schema.map().tables().values()) {
            Table table = schema.table(rule.table());
            rule.columns().forEach((name, strategy) -> fits(rule, table, name, strategy));
            rule.links().forEach(link -> link.columns().forEach((name, strategy) -> fits(rule, table, name, strategy)));
        }
        ClientRule client = schema.map().client();
        client.rekey()
                .forEach((name, template) ->
                        fits("client.rekey." + name, schema.column(schema.client(), name), template));
        return findings;
    }

    private void fits(TableRule rule, Table table, String name, Strategy strategy) {
        Strategy written = strategy instanceof Strategy.DeleteFile file ? file.then() : strategy;
        String place = "tables." + rule.table() + ".columns." + name;
        if (written instanceof Strategy.Replace replace) {
            fits(place, schema.column(table, name), replace.value());
        } else if (written instanceof Strategy.Pseudonym pseudonym) {
            fits(place, schema.column(table, name), pseudonym.token());
        }
    }

    private void fits(String place, Column column, Template template) {
        String written = template.fill(column.length().orElse(0));
        int room = column.length().orElse(Integer.MAX_VALUE);
        if (written.length() > room) {
            refused(
                    place,
                    "the new value has " + written.length() + " characters, and the column has room for " + room
                            + ": write a shorter one");
        }
        if (!isOf(column, written)) {
            refused(
                    place,
                    "the new value is none of type " + column.type() + ": write "
                            + switch (column.kind()) {
                                case ENUM -> "one of its labels, " + String.join(", ", column.enumValues());
                                case UUID -> "'suppress', which is a new UUID where NULL is not allowed";
                                default -> "a number";
                            });
        }
    }

    private void refused(String place, String why) {
        findings.add(Finding.error(place, why));
    }

    /** What is no text must read as the type says; dates are left to the database, which knows many ways to write them. */
    private static boolean isOf(Column column, String value) {
        return switch (column.kind()) {
            case NUMBER -> NUMBER.matcher(value).matches();
            case UUID -> UUID.matcher(value).matches();
            case ENUM -> column.enumValues().isEmpty() || column.enumValues().contains(value);
            default -> true;
        };
    }
}
