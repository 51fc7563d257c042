package org.lethe.intake.mail.letter;

import java.util.Locale;

/** For whom somebody writes. */
public enum OnBehalf {
    SELF,
    CHILD,
    AGENT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
