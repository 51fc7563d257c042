package org.lethe.salon;

import java.util.Collection;
import java.util.Optional;

/** All salons the hub works for. */
public interface Salons {

    Collection<Salon> all();

    Optional<Salon> find(String id);

    /**
     * The salon with this id.
     *
     * @throws UnknownSalonException if there is none
     */
    default Salon get(String id) {
        return find(id).orElseThrow(() -> new UnknownSalonException(id));
    }
}
