package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.List;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.ClientRule;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.map.Template;
import org.lethe.erasure.plan.MapSchema;

/** Whether new values fit into their columns: a database that finds one too long does not always say in which. */
final class LengthCheck {

    private final MapSchema schema;
    private final List<Finding> findings = new ArrayList<>();

    LengthCheck(MapSchema schema) {
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
        column.length().ifPresent(room -> {
            int written = template.fill(room).length();
            if (written > room) {
                findings.add(Finding.error(
                        place,
                        "the new value has " + written + " characters, and the column has room for " + room
                                + ": write a shorter one"));
            }
        });
    }
}
