package org.lethe.intake.mail.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.Vault;
import org.lethe.person.IdentifiersText;
import org.lethe.request.DueDates;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The letters that wait for a person; what they say is kept encrypted until it is decided. */
public final class ReviewList {

    private static final String ADD = SqlFile.read("mailbox/review-add.sql");
    private static final String OPEN = SqlFile.read("mailbox/review-open.sql");
    private static final String LOCK = SqlFile.read("mailbox/review-lock.sql");
    private static final String DECIDE = SqlFile.read("mailbox/review-decide.sql");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final DueDates dueDates;
    private final JsonMapper json;
    private final Clock clock;

    public ReviewList(JdbcClient jdbc, Vault vault, DueDates dueDates, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.dueDates = dueDates;
        this.json = json;
        this.clock = clock;
    }

    /** Lists a letter, once however often it is read. */
    void add(String salon, ReviewLetter letter, byte[] source) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        jdbc.sql(ADD)
                .param("id", id)
                .param("salon", salon)
                .param("reason", letter.reason().name())
                .param("source", source)
                .param("content", vault.seal(json.writeValueAsString(ReviewContent.of(letter)), context(id)))
                .param("now", Timestamps.of(now))
                .param("dueAt", Timestamps.of(dueDates.dueAt(salon, now)))
                .update();
    }

    /** The letters of a salon that nobody has decided about, oldest first. */
    public List<ListedLetter> open(String salon, int limit) {
        return jdbc.sql(OPEN)
                .param("salon", salon)
                .param("limit", limit)
                .query((row, number) -> letter(row))
                .list();
    }

    /** A letter that nobody has decided about, locked until the end of the caller's transaction. */
    public Optional<ListedLetter> lock(UUID id) {
        return jdbc.sql(LOCK)
                .param("id", id)
                .query((row, number) -> letter(row))
                .optional();
    }

    /**
     * Writes the decision down and empties what the letter said.
     *
     * @param request the request that it became, if it became one
     */
    public void decide(UUID id, String decision, String operator, @Nullable UUID request) {
        jdbc.sql(DECIDE)
                .param("id", id)
                .param("decision", decision)
                .param("operator", operator)
                .param("request", request)
                .param("now", Timestamps.of(clock.instant()))
                .update();
    }

    private ListedLetter letter(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        ReviewContent content = json.readValue(vault.open(row.getBytes("content"), context(id)), ReviewContent.class);
        return new ListedLetter(
                id,
                row.getString("salon"),
                ReviewReason.valueOf(row.getString("reason")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                content.intent(),
                content.language(),
                content.written(),
                content.phrases(),
                IdentifiersText.fromMap(content.said()),
                content.reply());
    }

    private static String context(UUID id) {
        return "letter-review:" + id;
    }
}
