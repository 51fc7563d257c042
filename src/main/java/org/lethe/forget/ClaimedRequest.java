package org.lethe.forget;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.KeyText;
import org.lethe.erasure.Subject;
import org.lethe.request.Channel;
import org.lethe.request.RequestDatabases.Found;
import org.lethe.state.Ids;

/**
 * An approved request, claimed for erasing.
 *
 * @param pending the databases that are not done yet, in working order
 * @param dueBefore for retention: the last visit must still be before this date
 */
public record ClaimedRequest(
        UUID id,
        Channel channel,
        @Nullable String digest,
        int tries,
        @Nullable LocalDate dueBefore,
        List<Found> pending) {

    /**
     * The client to forget in this database, if it is not done there. What was confirmed in a preview, and the rule of the
     * last visit, are of the leading database.
     */
    Optional<Subject> subject(String database, String leading) {
        boolean leads = database.equals(leading);
        return pending.stream()
                .filter(found -> found.database().equals(database))
                .findFirst()
                .map(found -> new Subject(
                        id,
                        Ids.next(),
                        KeyText.parse(found.clientKey()),
                        leads ? digest : null,
                        leads ? dueBefore : null));
    }
}
