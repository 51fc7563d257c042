package org.lethe.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.redact.Kind;
import org.lethe.erasure.redact.Sighting;
import org.lethe.erasure.redact.Sightings;
import org.lethe.person.HashKind;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.NameForms;
import org.lethe.person.NormalForms;

/** By what somebody is seen in the cells of a row, and how sure each place is. */
record Called(Sightings sightings, Set<String> names) {

    static Called of(IdentifyingValues values) {
        return new Called(Sightings.of(values), NormalForms.of(values).getOrDefault(HashKind.FULL_NAME, Set.of()));
    }

    /** A birth date, an address or a first name alone names nobody, but tells two of the same name or phone apart. */
    Places in(List<@Nullable String> cells) {
        List<Places.Place> places = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell != null) {
                for (Sighting sighting : sightings.in(cell)) {
                    if (sighting.certain()) {
                        places.add(new Places.Place(i, sighting.start(), sighting.end(), weight(sighting, cell)));
                    }
                }
            }
        }
        return new Places(places);
    }

    /** {@code Anna Müller} is sooner Anna Müller than Anna-Lena Müller-Kühn, and an address no name that stands in it. */
    private Places.Weight weight(Sighting sighting, String cell) {
        if (sighting.kind() == Kind.NAME) {
            return Places.Weight.PART;
        }
        if (sighting.kind() != Kind.FULL_NAME) {
            return Places.Weight.VALUE;
        }
        String name = NameForms.whole(cell.substring(sighting.start(), sighting.end()));
        return names.contains(name) ? Places.Weight.WHOLE_NAME : Places.Weight.NAME;
    }
}
