package org.lethe.erasure.seal;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sealed records that share one encapsulated key.
 *
 * @param keyFingerprint of the hold key that opens them
 * @param dataKey the key of the records, encrypted to the hold key
 */
@SuppressWarnings("ArrayRecordComponent") // read and written by JSON and JDBC; compared by id
public record SealedBatch(UUID id, String salon, String keyFingerprint, byte[] dataKey, List<SealedRecord> records) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public SealedBatch {
        records = List.copyOf(records);
    }

    String bond() {
        return String.join("\n", "lethe sealed batch 1", salon, id.toString(), keyFingerprint);
    }

    /** One batch for each record, with the same key: for stores that keep records apart. */
    public List<SealedBatch> apart() {
        return records.stream()
                .map(record -> new SealedBatch(id, salon, keyFingerprint, dataKey, List.of(record)))
                .toList();
    }

    /** As text, for the work record of an attempt. */
    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    /** Reads {@link #toJson()}. */
    public static SealedBatch ofJson(String json) {
        return JSON.readValue(json, SealedBatch.class);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedBatch batch && id.equals(batch.id) && records.equals(batch.records);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "SealedBatch[" + id + ", " + records.size() + " records]";
    }
}
