package org.lethe.ledger;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.state.Timestamps;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A place in the tree with the entry that stands there, as they were read: nothing about it is believed. */
record StoredLeaf(
        long position,
        byte[] hash,
        @Nullable String type,
        @Nullable UUID requestId,
        @Nullable String salon,
        @Nullable Instant at,
        @Nullable String content) {

    /** @param number not used; the signature is that of a row mapper */
    static StoredLeaf read(ResultSet row, int number) throws SQLException {
        return new StoredLeaf(
                row.getLong("position"),
                row.getBytes("leaf_hash"),
                row.getString("type"),
                row.getObject("request_id", UUID.class),
                row.getString("salon"),
                Timestamps.read(row, "recorded_at"),
                row.getString("content"));
    }

    /** Whether the entry is there but its content is not. */
    boolean empty() {
        return type != null && content == null;
    }

    boolean is(EntryType wanted) {
        return wanted.word().equals(type) && content != null;
    }

    JsonNode entry() {
        return CanonicalJson.read(Objects.requireNonNull(content));
    }

    Optional<String> problem() {
        if (type == null) {
            return Optional.of(" the entry was removed");
        }
        if (content == null) {
            return Optional.empty();
        }
        if (!MessageDigest.isEqual(Merkle.leaf(content), hash)) {
            return Optional.of(" the entry was changed");
        }
        return described() ? Optional.empty() : Optional.of(" the row does not describe its entry");
    }

    /** The columns beside the content are for finding; they must say what the content says. */
    private boolean described() {
        try {
            JsonNode entry = entry();
            return entry.path("type").stringValue("").equals(type)
                    && entry.path("requestId").stringValue("").equals(requestId == null ? "" : requestId.toString())
                    && entry.path("salon").stringValue("").equals(salon == null ? "" : salon)
                    && entry.path("at").stringValue("").equals(String.valueOf(at));
        } catch (JacksonException e) {
            return false;
        }
    }
}
