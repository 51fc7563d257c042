package org.lethe.request;

import java.util.List;

/** Hears of every change of state, in the transaction that makes it. */
public interface RequestListener {

    /** The requests have just reached the state they show. Called before the commit; a throw undoes the change. */
    void changed(List<StoredRequest> requests);
}
