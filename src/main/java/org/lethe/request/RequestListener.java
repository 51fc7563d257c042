package org.lethe.request;

import java.util.List;

/** Hears of every change of state, in the transaction that makes it. */
public interface RequestListener {

    /** The requests have just reached the state they show. Called before the commit; a throw undoes the change. */
    void changed(List<StoredRequest> requests);

    /** A new request has been written down; its content is at hand and need not be read again. */
    default void received(StoredRequest request, RequestContent content) {
        changed(List.of(request));
    }
}
