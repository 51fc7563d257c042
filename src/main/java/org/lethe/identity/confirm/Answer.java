package org.lethe.identity.confirm;

import java.util.Locale;

/**
 * What the page has to show.
 *
 * @param salon id of the salon; empty for an unknown link
 * @param language of the letter that had the link
 * @param triesLeft how many wrong codes are left
 */
public record Answer(Standing standing, String salon, Locale language, int triesLeft) {

    /** Nobody can say how the link stands. */
    public static final Answer LATER = new Answer(Standing.LATER, "", Locale.ROOT, 0);

    static final Answer UNKNOWN = new Answer(Standing.UNKNOWN, "", Locale.ROOT, 0);
}
