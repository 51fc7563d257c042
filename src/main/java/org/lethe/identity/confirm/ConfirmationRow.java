package org.lethe.identity.confirm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** A link as it is stored. */
record ConfirmationRow(
        byte[] tokenHash,
        byte[] codeHash,
        UUID request,
        String salon,
        Purpose purpose,
        Locale language,
        byte @Nullable [] address,
        Instant expiresAt,
        int tries,
        boolean used) {

    static final int WRONG_CODES = 5;
    static final RowMapper<ConfirmationRow> MAPPER = (row, number) -> of(row);

    private static ConfirmationRow of(ResultSet row) throws SQLException {
        return new ConfirmationRow(
                row.getBytes("token_hash"),
                row.getBytes("code_hash"),
                row.getObject("request_id", UUID.class),
                row.getString("salon"),
                Purpose.valueOf(row.getString("purpose")),
                Locale.forLanguageTag(row.getString("language")),
                row.getBytes("address"),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("tries"),
                row.getTimestamp("used_at") != null);
    }

    boolean locked() {
        return tries >= WRONG_CODES;
    }

    Answer answer(Standing standing) {
        return new Answer(standing, salon, language, Math.max(0, WRONG_CODES - tries));
    }

    @Override
    public String toString() {
        return "ConfirmationRow[" + request + "]";
    }
}
