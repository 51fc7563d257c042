package org.lethe.erasure.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.map.Strategy;

/** One step of a plan; the steps are in foreign-key order. */
public sealed interface Step {

    TableName table();

    /** The words of the strategies, for receipts. */
    String what();

    /**
     * Changes or deletes the rows of a batch in the database itself.
     *
     * @param count counts the rows by client beforehand, where {@code change} cannot give them
     */
    record Change(TableName table, String what, @Nullable Statement count, Statement change) implements Step {}

    /**
     * Reads cells, has them rewritten by the hub and writes them back by row key.
     *
     * @param rowWidth columns of the row key
     */
    record Rewrite(TableName table, String what, Statement read, Statement write, int rowWidth, List<Cell> cells)
            implements Step {}

    /** Deletes rows that were looked up before, for by now nothing leads to them. */
    record Delete(TableName table, String what, Reads.Before before, Statement delete) implements Step {}

    /** A column that is rewritten. */
    record Cell(Column column, Strategy strategy) {}
}
