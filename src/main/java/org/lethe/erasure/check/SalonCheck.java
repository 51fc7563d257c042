package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.plan.MapSchema;

/** Whether several salons in one database stay apart where no key keeps them apart. */
final class SalonCheck {

    private static final Pattern SALON = Pattern.compile("(?<![:\\w]):salon\\b");

    private final MapSchema schema;
    private final List<Finding> findings = new ArrayList<>();

    SalonCheck(MapSchema schema) {
        this.schema = schema;
    }

    List<Finding> findings() {
        ErasureMap.Tenant tenant = schema.map().tenant();
        if (tenant != null) {
            schema.map().reports().forEach(this::report);
            schema.map().tables().values().forEach(rule -> rule.links().forEach(link -> link(tenant, rule, link)));
        }
        return findings;
    }

    private void report(String name, String sql) {
        if (!SALON.matcher(sql).find()) {
            findings.add(Finding.error(
                    "reports." + name,
                    "it would show one salon the figures of all: say ':salon' where the salon's code belongs"));
        }
    }

    private void link(ErasureMap.Tenant tenant, TableRule rule, Link link) {
        Table table = schema.table(rule.table());
        boolean byValue = link.target() instanceof Link.Matching || link.target() instanceof Link.Mentions;
        if (byValue && schema.salonColumn(table).isEmpty()) {
            findings.add(Finding.error(
                    "tables." + rule.table() + "." + link.name(),
                    "it joins rows by what stands in them, and the table has no column '" + tenant.column()
                            + "': rows of other salons' clients could not be told apart"));
        }
    }
}
