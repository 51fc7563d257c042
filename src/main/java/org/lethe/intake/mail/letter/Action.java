package org.lethe.intake.mail.letter;

import java.util.Locale;

/** What becomes of a letter. */
public enum Action {
    /** clear erasure: a forget request */
    REQUEST,
    /** a person must look */
    REVIEW,
    /** none of Lethe's business: stays where it is */
    IGNORE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
