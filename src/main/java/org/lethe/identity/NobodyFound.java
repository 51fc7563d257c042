package org.lethe.identity;

import org.lethe.request.StoredRequest;

/** What happens to a request for which no client is found. */
public interface NobodyFound {

    /** Closes the request, ties it to an earlier forgetting of the same person, or asks the writer for proof first. */
    void found(StoredRequest request);
}
