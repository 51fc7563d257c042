package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lethe.erasure.catalogue.RowSecurity;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.plan.MapSchema;

/** Whether the database hides rows from the user: what Lethe cannot see it can neither forget nor prove. */
final class RowSecurityCheck {

    private static final String HIDES = "row security hides rows of this table from the database user, ";
    private static final String DO = ": connect as the table's owner or as a user with BYPASSRLS, or give the user all"
            + " rows (create policy lethe on %s to the_user using (true))";

    private final MapSchema schema;

    RowSecurityCheck(MapSchema schema) {
        this.schema = schema;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Table table : schema.catalogue().tables()) {
            if (table.rowSecurity() == RowSecurity.HIDES
                    && table.holdsRows()
                    && table.parent().isEmpty()) {
                findings.add(finding(table));
            }
        }
        return findings;
    }

    private Finding finding(Table table) {
        String place = "tables." + table.name().name();
        String remedy = DO.formatted(table.name().name());
        if (named(schema.map().tables().keySet(), table)) {
            return Finding.error(place, HIDES + "so some would stay unseen and unforgotten" + remedy);
        }
        String unknown = HIDES + "so nobody can tell whether clients stand in it" + remedy;
        return named(schema.map().ignore().keySet(), table)
                ? Finding.warning(place, unknown)
                : Finding.error(place, unknown + ", or put it under 'ignore' with the reason");
    }

    private boolean named(Set<String> names, Table table) {
        return names.stream().anyMatch(name -> schema.table(name).name().equals(table.name()));
    }
}
