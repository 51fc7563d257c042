package org.lethe.erasure.draft.links;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.ForeignKey;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.values.Probe;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.ColumnNames;
import org.lethe.erasure.draft.words.TableRoles;

/** Rows that the client's rows point to and that are the client's own, such as addresses, as against branches or towns. */
final class OwnedRows {

    private static final double OWN = 0.5;

    private final Catalogue catalogue;
    private final Probe probe;

    OwnedRows(Catalogue catalogue, Probe probe) {
        this.catalogue = catalogue;
        this.probe = probe;
    }

    Map<TableName, DraftLink> of(Table carrier, Set<TableName> known) throws SQLException {
        var owned = new LinkedHashMap<TableName, DraftLink>();
        for (ForeignKey key : carrier.foreignKeys()) {
            Table target = catalogue.table(key.target()).orElseThrow();
            String name = target.name().name();
            boolean others = TableRoles.ofOthers(name);
            if (known.contains(key.target()) || others || key.columns().size() != 1 || !contacts(target)) {
                continue;
            }
            if (probe.spread(carrier, key.columns().get(0)).share() >= OWN) {
                String because = carrier.name().name() + " points to it, nearly each row to one of its own";
                owned.put(
                        target.name(),
                        DraftLink.via(carrier.name(), key.targetColumns(), key.columns(), because, false));
            }
        }
        return owned;
    }

    private static boolean contacts(Table table) {
        return table.columns().stream()
                .map(Column::name)
                .flatMap(column -> ColumnNames.LEXICON.find(column).stream())
                .anyMatch(hit -> Category.valueOf(hit.heading()).contact());
    }
}
