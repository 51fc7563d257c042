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
        }
    }
}
