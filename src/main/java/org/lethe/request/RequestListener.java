package org.lethe.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears of every change of state, in the transaction that makes it; not of what a scan has asked and takes back before it
 * was told to anybody.
 */
public interface RequestListener {

    /**
     * The requests have just reached the state they show. Called before the commit; a throw undoes the change.
     *
     * @param operator who has decided on this change; null where a rule did, whoever decided on earlier ones
     */
    void changed(List<StoredRequest> requests, @Nullable String operator);

    /** A new request has been written down; its content is at hand and need not be read again. */
    default void received(StoredRequest request, RequestContent content) {
        changed(List.of(request), null);
    }
}
