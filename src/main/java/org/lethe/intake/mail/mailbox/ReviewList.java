package org.lethe.intake.mail.mailbox;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lethe.keys.Vault;
import org.lethe.person.IdentifiersText;
import org.lethe.person.Personal;
import org.lethe.request.DueDates;
import org.lethe.request.ReplyAddress;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The letters that wait for a person; what they say is kept encrypted until it is decided. */
public final class ReviewList {

    private static final String ADD = SqlFile.read("mailbox/review-add.sql");

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
                .param("content", vault.seal(json.writeValueAsString(texts(letter)), "letter-review:" + id))
                .param("now", Timestamps.of(now))
                .param("dueAt", Timestamps.of(dueDates.dueAt(salon, now)))
                .update();
    }

    private static Map<String, Object> texts(ReviewLetter letter) {
        Map<String, Object> texts = new LinkedHashMap<>();
        Personal text = letter.text();
        ReplyAddress reply = letter.reply();
        List<String> because = letter.because().stream().map(Personal::reveal).toList();
        texts.put("text", text == null ? "" : text.reveal());
        texts.put("because", because);
        texts.put("language", letter.language());
        texts.put("said", IdentifiersText.toMap(letter.said()));
        if (reply != null) {
            texts.put("replyAddress", reply.address().reveal());
            texts.put("replyMessageId", String.valueOf(reply.messageId()));
            texts.put("replyThread", String.valueOf(reply.thread()));
        }
        return texts;
    }
}
