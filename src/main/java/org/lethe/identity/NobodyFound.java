package org.lethe.identity;

import org.lethe.request.StoredRequest;

/** What happens to a request for which no client, or not exactly one, is found. */
public interface NobodyFound {

    /** Closes the request, ties it to an earlier forgetting of the same person, or asks the writer for proof first. */
    void found(StoredRequest request);

    /** A letter for which a person must decide: its writer gets the same link as everybody else. */
    void undecided(StoredRequest letter);

    /** A letter about a client of whom another request is under way. */
    void joined(StoredRequest letter, StoredRequest leader);
}
