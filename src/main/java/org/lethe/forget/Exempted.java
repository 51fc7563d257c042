package org.lethe.forget;

import java.util.List;
import org.lethe.erasure.Attempt;

/** Clients whom a salon keeps from its scans, with a reason: who is forgotten is not among them any longer. */
public interface Exempted {

    /** Nobody is kept. */
    Exempted NOBODY = (salon, database, forgotten) -> {};

    /** Drops what is noted down of these clients of the database, in the transaction that writes their forgetting down. */
    void drop(String salon, String database, List<Attempt> forgotten);
}
