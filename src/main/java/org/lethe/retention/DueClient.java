package org.lethe.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A client whose retention period has run out.
 *
 * @param key in the leading database, in the text form of the erasure room
 * @param lastVisit the visit from which the period ran; null for one who never came: then it ran from the
 *     creation of the record
 */
public record DueClient(String key, @Nullable LocalDate lastVisit) {

    @Override
    public String toString() {
        return "DueClient[" + lastVisit + "]";
    }
}
