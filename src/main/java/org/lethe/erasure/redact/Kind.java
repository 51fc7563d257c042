package org.lethe.erasure.redact;

/** What was seen of a person in a text. */
public enum Kind {
    EMAIL(true),
    PHONE(true),
    REFERENCE(true),
    FULL_NAME(true),
    NAME(false),
    BIRTH_DATE(false),
    ADDRESS(false);

    private final boolean identifying;

    Kind(boolean identifying) {
        this.identifying = identifying;
    }

    /** Whether this alone names one person: a hard residue (DESIGN, "Residue, hard and soft"). */
    public boolean identifying() {
        return identifying;
    }
}
