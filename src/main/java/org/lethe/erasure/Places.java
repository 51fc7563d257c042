package org.lethe.erasure;

import java.util.List;

/** Where somebody is seen in a row. */
record Places(List<Place> places) {

    /** What is seen at a place; the later outweighs the earlier. */
    enum Weight {
        /** A part of the name that stands alone. */
        PART,
        /** A name as the person may be called, too. */
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

    /** Whether any of it is a name. */
    boolean named() {
        return places.stream().anyMatch(place -> place.weight() != Weight.VALUE);
    }

    /** Whether whatever speaks for the other speaks for this one just as well. */
    boolean cover(Places other) {
        return other.places.stream().allMatch(this::cover);
    }

    /** Whether nothing but parts of a name speaks for the other more than for this one. */
    boolean coverButParts(Places other) {
        return other.places.stream().allMatch(place -> place.weight() == Weight.PART || cover(place));
    }

    private boolean cover(Place place) {
        return places.stream().anyMatch(own -> own.covers(place));
    }
}
