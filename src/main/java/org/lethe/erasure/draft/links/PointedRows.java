package org.lethe.erasure.draft.links;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.values.Probe;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.values.Samples;
import org.lethe.erasure.draft.words.TableRoles;

/** Rows at which those of a table of links point, nearly each at one of its own: documents of clients and of others. */
final class PointedRows {

    private static final double OWN = 0.5;
    private static final double MOST = 0.6;

    private final Catalogue catalogue;
    private final Probe probe;
    private final Samples samples;

    PointedRows(Catalogue catalogue, Probe probe, Samples samples) {
        this.catalogue = catalogue;
        this.probe = probe;
        this.samples = samples;
    }

    /** From the table of links to tables that are not known yet. */
    List<DraftLink> of(Table links, Set<TableName> known) throws SQLException {
        var pointing = new ArrayList<DraftLink>();
        for (Column column : links.columns()) {
            if (links.primaryKey().equals(List.of(column.name()))) {
                continue;
            }
            for (Table target : catalogue.tables()) {
                String name = target.name().name();
                boolean others = TableRoles.ofOthers(name);
                if (target.holdsRows() && !known.contains(target.name()) && !others && owns(links, column, target)) {
                    String because = links.name().name() + " points to it, nearly each row to one of its own";
                    pointing.add(
                            DraftLink.via(target.name(), List.of(column.name()), target.primaryKey(), because, false));
                }
            }
        }
        return pointing;
    }

    private boolean owns(Table links, Column column, Table target) throws SQLException {
        if (target.primaryKey().size() != 1) {
            return false;
        }
        String key = target.primaryKey().get(0);
        Column to = target.column(key).orElseThrow();
        return KeyOverlap.comparable(column, to)
                && KeyNames.pointsTo(column, target, key)
                && probe.overlap(target, key, samples.of(links).distinct(column.name(), Sample.SOME)) >= MOST
                && probe.spread(links, column.name()).share() >= OWN;
    }
}
