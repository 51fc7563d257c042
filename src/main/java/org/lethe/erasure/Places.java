package org.lethe.erasure;

import java.util.List;

/** Where somebody is seen in a row. */
record Places(List<Place> places) {

    /** What is seen at a place; the later outweighs the earlier. */
    enum Weight {
        /** A part of the name, or a name as the person may be called, too. */
        NAME,
        /** The name on file. */
        WHOLE_NAME,
        /** An e-mail, a phone, a number, a birth date, an address. */
        VALUE
    }

    /** A stretch of one cell. */
    record Place(int cell, int start, int end, Weight weight) {

        private boolean covers(Place other) {
            return cell == other.cell
                    && start <= other.start
                    && end >= other.end
                    && weight.compareTo(other.weight) >= 0;
        }
    }

    boolean none() {
        return places.isEmpty();
    }

    /** Whether whatever speaks for the other speaks for this one just as well. */
    boolean cover(Places other) {
        return other.places.stream().allMatch(place -> places.stream().anyMatch(own -> own.covers(place)));
    }
}
