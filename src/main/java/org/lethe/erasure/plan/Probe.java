package org.lethe.erasure.plan;

import java.util.Collections;
import java.util.List;
import org.lethe.erasure.catalogue.Table;

/**
 * A look for values in one column of a table that no plan covers.
 *
 * @param sql counts rows, among the first of the table, that hold one of the values {@code w}; named parameters as
 *     Spring writes them
 */
public record Probe(String column, String sql) {

    private static final int ROWS = 2000;

    /** The looks for each column of the table that can hold words. */
    public static List<Probe> of(ErasurePlan plan, Table table) {
        Dialect dialect = plan.dialect();
        return table.columns().stream()
                .filter(TableReads::wordy)
                .map(column -> new Probe(
                        column.name(),
                        ("select count(*) from (select lower("
                                        + dialect.text("t." + dialect.quote(column.name())) + ") as lethe_c from "
                                        + dialect.quote(table.name()) + " t where t."
                                        + dialect.quote(column.name()) + " is not null limit " + ROWS + ") lethe_x, "
                                        + dialect.rows(Collections.singletonList(null), "w", "lethe_w") + " where "
                                        + dialect.contains("lethe_x.lethe_c", "lethe_w.c1"))
                                .replace(":#", ":")))
                .toList();
    }
}
