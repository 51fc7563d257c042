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
    OTHER;

    /** Whether a value of this kind alone cannot name anybody. */
    public boolean plain() {
        return switch (this) {
            case NUMBER, DATE, TIMESTAMP, BOOLEAN, ENUM -> true;
            case TEXT, JSON, ARRAY, UUID, BYTES, TSVECTOR, OTHER -> false;
        };
    }
}
