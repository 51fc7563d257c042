package org.lethe.intake.mail.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lethe.keys.KeyedHash;
import org.lethe.state.Sha256;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recognises a mail that comes again, in another place or after the server numbered its mails anew. */
final class SeenMails {

    private static final Duration KEPT = Duration.ofDays(400);

    private static final String ADD = SqlFile.read("mailbox/seen-add.sql");
    private static final String GET = SqlFile.read("mailbox/seen-get.sql");
    private static final String FORGET = SqlFile.read("mailbox/seen-forget.sql");

    private final JdbcClient jdbc;
    private final KeyedHash hashes;
    private final Clock clock;

    SeenMails(JdbcClient jdbc, KeyedHash hashes, Clock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** What became of an earlier mail with this Message-ID: nothing yet, the same, or something else. */
    sealed interface Earlier {
        /** there was none, or this very mail is read again after a crash */
        record None() implements Earlier {}

        /** the same mail was dealt with before */
        record Same(MailState state) implements Earlier {}

        /** another mail under the same id: somebody plays tricks, or a program is broken */
        record Other() implements Earlier {}
    }

    /**
     * Remembers the mail and says what is known of it. A mail without an id is known by its writer, date and content:
     * two people may send the same words.
     *
     * @param salons whom the mail is for; sent to others in a copy of its own, it is another
     */
    Earlier remember(IncomingMail mail, String messageId, List<String> salons) {
        byte[] content = hashes.hash("mail-content", body(mail.raw()));
        String whom = String.join(",", salons) + "\n";
        byte[] message = messageId.isEmpty()
                ? hashes.hash("mail-without-id", whom + writtenByAndWhen(mail) + "\n" + body(mail.raw()))
                : hashes.hash("mail-id", whom + messageId);
        int added = jdbc.sql(ADD)
                .param("mailbox", mail.mailbox())
                .param("message", message)
                .param("content", content)
                .param("validity", mail.uidValidity())
                .param("uid", mail.uid())
                .param("now", Timestamps.of(clock.instant()))
                .update();
        return added == 1 ? new Earlier.None() : earlier(mail, message, content);
    }

    void forgetOld() {
        jdbc.sql(FORGET)
                .param("before", Timestamps.of(clock.instant().minus(KEPT)))
                .update();
    }

    /** Under which a mail may be listed or asked for at a salon, without saying what it is. */
    byte[] key(IncomingMail mail, String messageId, String salon) {
        String where = mail.mailbox() + "\n" + salon + "\n";
        if (!mail.whole()) {
            return hashes.hash("mail-source", where + mail);
        }
        String id = messageId.isEmpty() ? writtenByAndWhen(mail) : messageId;
        return hashes.hash("mail-source", where + id + "\n" + body(mail.raw()));
    }

    private static String writtenByAndWhen(IncomingMail mail) {
        Headers headers = Headers.of(mail.raw());
        return headers.all("From") + "\n" + headers.all("Date");
    }

    private Earlier earlier(IncomingMail mail, byte[] message, byte[] content) {
        return jdbc.sql(GET)
                .param("mailbox", mail.mailbox())
                .param("message", message)
                .query((row, number) -> {
                    boolean itself =
                            row.getLong("uid_validity") == mail.uidValidity() && row.getLong("uid") == mail.uid();
                    boolean sameContent = Arrays.equals(row.getBytes("content_hash"), content);
                    Optional<MailState> state =
                            Optional.ofNullable(row.getString("state")).map(MailState::valueOf);
                    if (!sameContent) {
                        return new Earlier.Other();
                    }
                    return itself || state.isEmpty() ? new Earlier.None() : new Earlier.Same(state.get());
                })
                .optional()
                .map(Earlier.class::cast)
                .orElseGet(Earlier.None::new);
    }

    /** Headers change from delivery to delivery; what was written does not. */
    private static String body(byte[] raw) {
        int start = bodyStart(raw);
        int end = raw.length;
        while (start < end && blank(raw[start])) {
            start++;
        }
        while (end > start && blank(raw[end - 1])) {
            end--;
        }
        return Sha256.hex(raw, start, end);
    }

    /** Behind the first empty line; all is body where there is none. */
    private static int bodyStart(byte[] raw) {
        for (int at = 0; at + 1 < raw.length; at++) {
            boolean bare = raw[at] == '\n' && raw[at + 1] == '\n';
            boolean full = at + 2 < raw.length && raw[at] == '\n' && raw[at + 1] == '\r' && raw[at + 2] == '\n';
            if (bare || full) {
                return at + 1;
            }
        }
        return 0;
    }

    private static boolean blank(byte character) {
        return character == ' ' || character == '\t' || character == '\r' || character == '\n';
    }
}
