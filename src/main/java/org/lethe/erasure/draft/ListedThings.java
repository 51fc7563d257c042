package org.lethe.erasure.draft;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.values.Probe;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.words.TableRoles;

/** Texts that stand in lists that hang on nobody, such as the names of articles: they say nothing of a client. */
final class ListedThings {

    private static final int FEWEST = 3;

    /** Lists of things are short; each is read as a whole. */
    private static final int LONGEST = 100_000;

    private static final double NEARLY_ALL = 0.8;

    private final Probe probe;
    private final List<Table> lists;

    /** @param joined the tables that hang on clients, the client table too */
    ListedThings(Catalogue catalogue, Probe probe, Set<TableName> joined) {
        this.probe = probe;
        this.lists = catalogue.tables().stream()
                .filter(Table::holdsRows)
                .filter(table -> !joined.contains(table.name()) && table.rowEstimate() <= LONGEST)
                .filter(table -> !TableRoles.STAFF.in(table.name().name())
                        && !TableRoles.CLIENT.in(table.name().name()))
                .toList();
    }

    /** In which lists the values of nearly all rows stand. */
    Optional<String> of(Column column, Sample sample) throws SQLException {
        List<String> values = sample.values(column.name());
        Set<String> open = new LinkedHashSet<>(sample.distinct(column.name(), Sample.SOME));
        if (open.size() < FEWEST) {
            return Optional.empty();
        }
        Set<String> listed = new HashSet<>();
        List<String> places = new ArrayList<>();
        for (Table list : lists) {
            for (Column text : list.columns()) {
                if (text.kind() == Kind.TEXT
                        && !open.isEmpty()
                        && listed.addAll(probe.found(list, text.name(), open))) {
                    open.removeAll(listed);
                    places.add(list.name().name() + "." + text.name());
                }
            }
        }
        long rows = values.stream().filter(listed::contains).count();
        String all = rows == values.size() ? "" : "nearly all ";
        return rows >= NEARLY_ALL * values.size()
                ? Optional.of(all + "values are those of " + String.join(", ", places))
                : Optional.empty();
    }
}
