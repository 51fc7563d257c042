package org.lethe.erasure.catalogue;

import java.util.List;

/**
 * A foreign key of {@code table} to {@code target}; the columns stand in pairs.
 *
 * @param onDelete one of {@code NO ACTION, RESTRICT, CASCADE, SET NULL, SET DEFAULT}
 * @param onUpdate likewise
 */
public record ForeignKey(
        String name,
        TableName table,
        List<String> columns,
        TableName target,
        List<String> targetColumns,
        boolean deferrable,
        boolean initiallyDeferred,
        String onDelete,
        String onUpdate) {

    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }
}
