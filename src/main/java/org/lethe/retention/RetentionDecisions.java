package org.lethe.retention;

import org.jspecify.annotations.Nullable;

/** Hears what people decide about forgetting without being asked, in the transaction of the decision. */
public interface RetentionDecisions {

    /** @param months null when nobody is forgotten by the passing of time */
    void periodSet(String salon, @Nullable Integer months, String operator);

    /** @param what for instance {@code late-scan} with the id of the scan */
    void approved(String salon, String what, String operator);
}
