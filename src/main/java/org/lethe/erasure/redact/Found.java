package org.lethe.erasure.redact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what was seen in one text; what was seen first keeps its place. */
final class Found {

    private final WrittenText text;
    private final BitSet taken = new BitSet();
    private final List<Sighting> sightings = new ArrayList<>(4);

    Found(WrittenText text) {
        this.text = text;
    }

    void certain(Kind kind, int start, int end) {
        add(kind, start, end, null, false);
    }

    /** A last name alone behind a title. */
    void titled(int start, int end) {
        add(Kind.NAME, start, end, null, true);
    }

    void doubtful(Kind kind, int start, int end, Doubt doubt) {
        add(kind, start, end, doubt, false);
    }

    boolean isTaken(int start, int end) {
        int next = taken.nextSetBit(start);
        return next >= 0 && next < end;
    }

    List<Sighting> sightings() {
        return sightings;
    }

    private void add(Kind kind, int start, int end, @Nullable Doubt doubt, boolean titled) {
        if (!isTaken(start, end)) {
            taken.set(start, end);
            sightings.add(new Sighting(kind, text.sourceStart(start), text.sourceEnd(end), doubt, titled));
        } else if (kind == Kind.FULL_NAME && doubt == null) {
            rest(start, end);
        }
    }

    /** What of a whole name stands before or behind something else of the client: {@code Anna Kurz, Kurz Feinkost}. */
    private void rest(int start, int end) {
        int from = taken.nextClearBit(start);
        int next = taken.nextSetBit(from);
        int to = next < 0 ? end : Math.min(end, next);
        while (from < to && !text.isAlphanumeric(from)) {
            from++;
        }
        while (from < to && !text.isAlphanumeric(to - 1)) {
            to--;
        }
        if (from < to) {
            add(Kind.FULL_NAME, from, to, null, false);
        }
    }
}
