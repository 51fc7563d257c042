package org.lethe.erasure.seal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A sealed record: what is known of it without the private key.
 *
 * @param digest SHA-256 of {@code content} in hex; goes into journal, ledger and receipt
 * @param content encrypted; bound to all other values here
 */
@SuppressWarnings("ArrayRecordComponent") // read and written by JSON and JDBC; compared by id
public record SealedRecord(
        UUID id,
        UUID requestId,
        String database,
        String table,
        String norm,
        LocalDate until,
        String digest,
        byte[] content) {

    /** What the content is bound to: it opens as nothing else. */
    String bond(String salon, UUID batch) {
        return String.join(
                "\n",
                "lethe sealed record 1",
                salon,
                batch.toString(),
                id.toString(),
                requestId.toString(),
                database,
                table,
                norm,
                until.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedRecord record && id.equals(record.id) && digest.equals(record.digest);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "SealedRecord[" + id + ", " + table + ", until " + until + "]";
    }
}
