package org.lethe.erasure.plan;

import java.util.List;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;

/**
 * A look for values in one column of a table that no plan covers.
 *
 * @param texts reads the texts of the table's first rows as {@code lethe_c}, each with {@link Reads#ROW}
 */
public record Probe(String column, String texts) {

    private static final int ROWS = 2000;

    /** The looks for each column of the table that can hold words. */
    public static List<Probe> of(ErasurePlan plan, Table table) {
        Dialect dialect = plan.dialect();
        String row = new RowKeys(plan.schema(), dialect).selected(table);
        return table.columns().stream()
                .filter(TableReads::wordy)
                .map(column -> of(dialect, table, column, row))
                .toList();
    }

    private static Probe of(Dialect dialect, Table table, Column column, String row) {
        String value = "t." + dialect.quote(column.name());
        String texts = "select " + dialect.words(column, value) + " as lethe_c, " + row + " from "
                + dialect.quote(table.name()) + " t where " + value + " is not null limit " + ROWS;
        return new Probe(column.name(), texts);
    }
}
