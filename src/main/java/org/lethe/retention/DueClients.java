package org.lethe.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Personal;

/**
 * The clients of a salon, as far as retention needs them; read from its leading database. A client is due when the last
 * visit (of the whole merged family; for a client who never came, the creation of the record) lies before a date and
 * nothing stands in the way: not protected, no guard, not forgotten yet.
 *
 * <p>All methods throw an unchecked exception when the salon database does not answer; nothing was changed then.
 */
public interface DueClients {

    /** The next due clients in the order of their keys, after the given one. Reads no more than {@code limit} rows. */
    List<DueClient> next(String salon, LocalDate lastVisitBefore, @Nullable String afterKey, int limit);

    /** How many are due. */
    long count(String salon, LocalDate lastVisitBefore);

    /** How many clients the salon has, without those who are forgotten. */
    long clients(String salon);

    /** Why no scan may start, if so: the erasure map does not fit the database any more. */
    Optional<String> obstacle(String salon);

    /** The key of the client whom the salon calls by this reference. */
    Optional<String> key(String salon, Personal reference);

    /** What keeps this client; empty when the client is due. */
    List<Spared> whyNot(String salon, String key, LocalDate lastVisitBefore);

    /** How the salon knows these clients; keys that are not there are left out. */
    Map<String, ClientLabel> labels(String salon, List<String> keys);
}
