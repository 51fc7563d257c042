package org.lethe.erasure.catalogue;

/** What a table is. {@code PARTITION} and {@code INHERITED} have a parent. */
public enum TableKind {
    TABLE,
    PARTITIONED,
    PARTITION,
    INHERITED,
    VIEW,
    MATERIALIZED_VIEW,
    FOREIGN
}
