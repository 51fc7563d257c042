package org.lethe.erasure.seal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one client and one table that must be kept, before they are sealed.
 *
 * @param norm the rule that asks for it, for instance {@code BGB §630f(3)}
 * @param until last day on which they must be kept
 * @param identity the client's values without which the rows would be worthless: name, date of birth
 * @param rows by column name; values that JSON can hold, dates as ISO 8601
 */
public record HeldRecord(
        UUID requestId,
        String database,
        String table,
        String norm,
        LocalDate until,
        Map<String, @Nullable Object> identity,
        List<Map<String, @Nullable Object>> rows) {

    public HeldRecord {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a record without rows is not held");
        }
        identity = Collections.unmodifiableMap(new LinkedHashMap<>(identity));
        rows = List.copyOf(rows);
    }

    @Override
    public String toString() {
        return "HeldRecord[" + requestId + ", " + table + ", " + rows.size() + " rows]";
    }
}
