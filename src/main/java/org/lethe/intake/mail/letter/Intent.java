package org.lethe.intake.mail.letter;

import java.util.Locale;

/** What a letter is about. */
public enum Intent {
    ERASURE,
    ACCESS,
    RECTIFICATION,
    OBJECTION,
    RESTRICTION,
    PORTABILITY,
    /** takes an earlier request to be forgotten back */
    WITHDRAWAL,
    APPOINTMENT,
    COMPLAINT,
    /** automatic reply, bounce, list or newsletter */
    AUTOMATIC,
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
