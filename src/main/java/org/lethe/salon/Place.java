package org.lethe.salon;

import java.util.Collection;
import java.util.List;

/**
 * A database that is looked at once, however many salons share it.
 *
 * @param through the salon in whose name the hub looks: the only one, one of several, or one that stands for all
 * @param salons ids of the salons that are in it
 */
public record Place(Salon through, SalonDatabase database, Collection<String> salons) {

    public Place {
        salons = List.copyOf(salons);
    }
}
