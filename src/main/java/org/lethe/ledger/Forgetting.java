package org.lethe.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the receipt of one forgetting says. Holds no personal value.
 *
 * @param channel the way the request came in
 * @param receivedAt when the request was received
 * @param requestedAt when the person asked, if known
 * @param proof how the requester's identity was proven
 * @param decision for instance {@code forgotten} or {@code partly kept}
 * @param operator the credential of whoever decided, never a name
 * @param recipients who is told (GDPR Art. 19)
 * @param retention the rule, when nobody asked and a retention period ran out
 */
public record Forgetting(
        UUID requestId,
        String salon,
        String channel,
        Instant receivedAt,
        @Nullable Instant requestedAt,
        Instant forgottenAt,
        String proof,
        String decision,
        @Nullable String operator,
        List<Database> databases,
        List<String> recipients,
        @Nullable Retention retention) {

    public Forgetting {
        databases = List.copyOf(databases);
        recipients = List.copyOf(recipients);
    }

    /** A part of the certificate: texts, numbers and dates only. */
    sealed interface Part {}

    /** The fields of the ledger entry; what is not known is not there. */
    Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("channel", channel);
        body.put("receivedAt", receivedAt.toString());
        body.put("proof", proof);
        body.put("decision", decision);
        body.put("databases", databases);
        body.put("recipients", recipients);
        if (requestedAt != null) {
            body.put("requestedAt", requestedAt.toString());
        }
        if (operator != null) {
            body.put("operator", operator);
        }
        if (retention != null) {
            body.put("retention", retention);
        }
        return body;
    }

    /** @param sealed the records that were sealed out of this database */
    public record Database(
            String name,
            String map,
            String mapVersion,
            List<Table> tables,
            List<Kept> kept,
            List<Sealed> sealed,
            List<Figure> invariants)
            implements Part {

        public Database {
            tables = List.copyOf(tables);
            kept = List.copyOf(kept);
            sealed = List.copyOf(sealed);
            invariants = List.copyOf(invariants);
        }
    }

    /** How many rows of a table were treated, and how. */
    public record Table(String table, long rows, String strategy) implements Part {}

    /**
     * What is kept on purpose (GDPR Art. 17(3)).
     *
     * @param what the class of data
     * @param until the last day, if it is known
     */
    public record Kept(String what, String norm, @Nullable LocalDate until) implements Part {}

    /**
     * A sealed record.
     *
     * @param digest SHA-256 of the encrypted record, hexadecimal
     */
    public record Sealed(String table, long rows, String norm, LocalDate until, String digest) implements Part {}

    /** A figure that must not change, over the rows of the clients concerned. */
    public record Figure(String name, String before, String after) implements Part {}

    /** The rule under which nobody had to ask. Of the last visit the date only. */
    public record Retention(int months, @Nullable LocalDate lastVisit, UUID scan) implements Part {}
}
