package org.lethe.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done. Never holds a personal value: ids, counts, figures, norms and dates only.
 *
 * @param at when it was done, to the millisecond
 * @param body further fields: texts, whole numbers, booleans, lists and maps of them; figures with decimals are texts
 */
public record LedgerEntry(
        EntryType type, @Nullable UUID requestId, @Nullable String salon, Instant at, Map<String, Object> body) {

    private static final Set<String> OWN_FIELDS = Set.of("type", "requestId", "salon", "at");

    public LedgerEntry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> plain = new TreeMap<>();
        body.forEach((name, value) -> {
            if (OWN_FIELDS.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is a field of every ledger entry");
            }
            plain.put(PlainValues.name(name), PlainValues.of(name, value));
        });
        body = Collections.unmodifiableMap(plain);
    }

    /** A client was forgotten. */
    public static LedgerEntry forgotten(Forgetting forgetting) {
        return new LedgerEntry(
                EntryType.FORGOTTEN,
                forgetting.requestId(),
                forgetting.salon(),
                forgetting.forgottenAt(),
                forgetting.body());
    }

    /**
     * A client was forgotten in some databases, and something stands in the way of the rest.
     *
     * @param reason why the request stops: a code and its detail without personal values
     */
    public static LedgerEntry partlyForgotten(Forgetting forgetting, String reason) {
        Map<String, Object> body = new LinkedHashMap<>(forgetting.body());
        body.put("reason", reason);
        return new LedgerEntry(
                EntryType.PARTLY_FORGOTTEN, forgetting.requestId(), forgetting.salon(), forgetting.forgottenAt(), body);
    }

    /**
     * A request was refused.
     *
     * @param why the code of the rule that refuses; of a person's own words only that they are a person's
     * @param operator the credential of the person; null where a rule refuses
     */
    public static LedgerEntry refused(UUID requestId, String salon, Instant at, String why, @Nullable String operator) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("why", why));
        if (operator != null) {
            body.put("operator", operator);
        }
        return new LedgerEntry(EntryType.REFUSED, requestId, salon, at, body);
    }

    /**
     * A person let something pass.
     *
     * @param what for instance {@code request}, {@code late-scan}
     * @param operator the credential, never the name
     */
    public static LedgerEntry approved(
            @Nullable UUID requestId, String salon, Instant at, String what, String operator) {
        return new LedgerEntry(EntryType.APPROVED, requestId, salon, at, Map.of("what", what, "operator", operator));
    }

    /** @param months null when nobody is forgotten by the passing of time */
    public static LedgerEntry retentionSet(String salon, Instant at, @Nullable Integer months, String operator) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("operator", operator));
        body.put("months", months == null ? "off" : months);
        return new LedgerEntry(EntryType.RETENTION_SET, null, salon, at, body);
    }

    /** @param reason as a code or a file number: whoever unseals is told not to name the client */
    public static LedgerEntry unsealed(
            UUID requestId, String salon, Instant at, String digest, String operator, String reason) {
        return new LedgerEntry(
                EntryType.UNSEALED,
                requestId,
                salon,
                at,
                Map.of("digest", digest, "operator", operator, "reason", reason));
    }

    public static LedgerEntry sealEnded(UUID requestId, String salon, Instant at, String digest) {
        return new LedgerEntry(EntryType.SEAL_ENDED, requestId, salon, at, Map.of("digest", digest));
    }

    /**
     * @param what for instance {@code restored-database}, {@code stranger-database}, {@code residue}
     * @param detail plain values, nothing personal
     */
    public static LedgerEntry alarm(@Nullable String salon, Instant at, String what, Map<String, Object> detail) {
        Map<String, Object> body = new LinkedHashMap<>(detail);
        body.put("what", what);
        return new LedgerEntry(EntryType.ALARM, null, salon, at, body);
    }

    /** The canonical JSON: exactly what is hashed. */
    String canonical() {
        Map<String, Object> all = new LinkedHashMap<>(body);
        all.put("type", type.word());
        all.put("at", at.toString());
        if (requestId != null) {
            all.put("requestId", requestId.toString());
        }
        if (salon != null) {
            all.put("salon", salon);
        }
        return CanonicalJson.ofPlain(all);
    }
}
