package org.lethe.forget;

import java.util.List;
import org.lethe.erasure.HeldRow;
import org.lethe.salon.Salon;

/** Keeps rows under a legal hold as sealed records. */
public interface Holds {

    /**
     * Encrypts the rows to the salon's hold key; the hub cannot read them again.
     *
     * @throws NoHoldKeyException if the salon has none
     */
    List<SealedRow> seal(Salon salon, String database, List<HeldRow> rows);

    /** Stores sealed records in the caller's transaction; one that is there already is never overwritten. */
    void store(String salon, List<SealedRow> rows);
}
