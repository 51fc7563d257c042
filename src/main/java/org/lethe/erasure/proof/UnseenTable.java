package org.lethe.erasure.proof;

import java.util.Comparator;

/** A table that could not be looked through whole, and why. */
public record UnseenTable(String table, String why) implements Comparable<UnseenTable> {

    private static final Comparator<UnseenTable> ORDER =
            Comparator.comparing(UnseenTable::table).thenComparing(UnseenTable::why);

    @Override
    public int compareTo(UnseenTable other) {
        return ORDER.compare(this, other);
    }
}
