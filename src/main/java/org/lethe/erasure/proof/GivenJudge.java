package org.lethe.erasure.proof;

import java.util.EnumSet;
import java.util.Set;
import org.lethe.erasure.redact.Kind;
import org.lethe.erasure.redact.Sighting;
import org.lethe.erasure.redact.Sightings;
import org.lethe.person.IdentifyingValues;

/** Looks for one given client. */
public final class GivenJudge implements CellJudge {

    private final Sightings sightings;

    public GivenJudge(IdentifyingValues values) {
        this.sightings = Sightings.of(values);
    }

    @Override
    public Set<Kind> judge(String cell) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Sighting sighting : sightings.in(cell)) {
            if (sighting.hard()) {
                kinds.add(sighting.kind());
            }
        }
        return kinds;
    }
}
