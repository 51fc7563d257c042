package org.lethe.retention;

import java.time.Instant;
import java.util.Map;

/** Who in a salon may approve a scan. */
@FunctionalInterface
public interface Approvers {

    /**
     * The people (not machines) who may, by credential, and since when they have it; those too whose credential was
     * taken back after the given moment.
     */
    Map<String, Instant> people(String salon, Instant since);
}
