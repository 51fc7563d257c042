package org.lethe.identity;

import java.util.List;
import org.lethe.erasure.MappedDatabase;
import org.lethe.salon.Salon;

/** The databases of salons, each with its erasure map compiled. */
public interface MappedSalons {

    /**
     * One database of a salon.
     *
     * @throws org.lethe.erasure.SalonDatabaseDownException if it does not answer
     * @throws org.lethe.erasure.MapOutdatedException if its map does not cover it: nothing may be forgotten there
     */
    MappedDatabase database(Salon salon, String name);

    /** All databases of a salon, the leading one last: in the order in which they are worked on. */
    List<MappedDatabase> databases(Salon salon);

    /** The database that owns the reference. */
    MappedDatabase leading(Salon salon);
}
