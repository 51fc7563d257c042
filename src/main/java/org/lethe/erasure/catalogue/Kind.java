package org.lethe.erasure.catalogue;

/** The broad kind of a column: what can be done with its values, whatever the dialect calls its type. */
public enum Kind {
    TEXT,
    NUMBER,
    DATE,
    TIMESTAMP,
    BOOLEAN,
    JSON,
    ARRAY,
    UUID,
    BYTES,
    TSVECTOR,
    ENUM,
    OTHER
}
