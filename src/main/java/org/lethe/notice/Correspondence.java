package org.lethe.notice;

import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lethe.keys.KeyedHash;
import org.lethe.person.EmailForms;
import org.lethe.request.ReplyAddress;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is written to, and how often: nobody who cannot or must not answer, one acknowledgement per thread, five letters
 * per address and day. So nobody can make the hub flood somebody else, and two automata cannot talk to each other.
 */
final class Correspondence {

    private static final int LETTERS_A_DAY = 5;
    private static final int DAYS_TO_WAIT = 7;
    private static final Duration THREAD = Duration.ofDays(90);

    private static final Pattern NOBODY = Pattern.compile("(no|not|donot|do-not|do_not|dont|nicht|keine|kein|ne-pas|"
            + "nepas|noresponder|no-responder|niet)?[._-]?(reply|repondre|antworten|antwort|beantworten|responder)"
            + "([._+-].*)?|mailer-daemon|postmaster|abuse|bounces?([._+-].*)?|.*[._+-]bounces?|"
            + "(owner|request)-.*|.*-(owner|request)|listserv|majordomo|daemon|root");

    private static final String QUOTA_TAKE = SqlFile.read("notice/quota-take.sql");
    private static final String QUOTA_FORGET = SqlFile.read("notice/quota-forget.sql");
    private static final String THREAD_TAKE = SqlFile.read("notice/thread-take.sql");
    private static final String THREAD_FORGET = SqlFile.read("notice/thread-forget.sql");

    private final JdbcClient jdbc;
    private final KeyedHash hashes;
    private final Salons salons;
    private final Clock clock;

    Correspondence(JdbcClient jdbc, KeyedHash hashes, Salons salons, Clock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.salons = salons;
        this.clock = clock;
    }

    /** When this letter may leave, and counts it; empty if it is not to be written at all. */
    Optional<Instant> admit(Salon salon, ReplyAddress to, Reply reply) {
        String address = to.address().reveal().strip().toLowerCase(Locale.ROOT);
        if (!answers(salon, address)) {
            return Optional.empty();
        }
        if (reply instanceof Reply.Received && !firstOfThread(salon, address, to)) {
            return Optional.empty();
        }
        return place(salon, address, reply);
    }

    /** Drops counts and threads that no longer matter. */
    void forgetOld() {
        Instant now = clock.instant();
        jdbc.sql(THREAD_FORGET)
                .param("before", Timestamps.of(now.minus(THREAD)))
                .update();
        jdbc.sql(QUOTA_FORGET)
                .param(
                        "before",
                        Date.valueOf(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(2)))
                .update();
    }

    private boolean answers(Salon salon, String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || NOBODY.matcher(address.substring(0, at)).matches()) {
            return false;
        }
        return !salon.mail().ours(address) && salons.readersOf(address).isEmpty();
    }

    private boolean firstOfThread(Salon salon, String address, ReplyAddress to) {
        String thread = Optional.ofNullable(to.thread())
                .or(() -> Optional.ofNullable(to.messageId()))
                .orElse("");
        byte[] hash = hashes.hash("letter-thread", salon.id() + "\n" + address + "\n" + thread);
        return jdbc.sql(THREAD_TAKE)
                        .param("thread", hash)
                        .param("now", Timestamps.of(clock.instant()))
                        .update()
                == 1;
    }

    /**
     * Today, if there is room. What is owed to a person who has proven the address waits for a day with room; what
     * anybody can set off is not written.
     */
    private Optional<Instant> place(Salon salon, String address, Reply reply) {
        byte[] hash = hashes.hash("letter-quota", EmailForms.mailbox(address).orElse(address));
        Instant now = clock.instant();
        LocalDate today = now.atZone(salon.zone()).toLocalDate();
        int days = setOffByAnybody(reply) ? 1 : DAYS_TO_WAIT;
        for (int day = 0; day < days; day++) {
            if (take(hash, today.plusDays(day))) {
                return Optional.of(
                        day == 0
                                ? now
                                : today.plusDays(day).atStartOfDay(salon.zone()).toInstant());
            }
        }
        return Optional.empty();
    }

    private static boolean setOffByAnybody(Reply reply) {
        return reply instanceof Reply.Received || reply instanceof Reply.Confirm;
    }

    private boolean take(byte[] address, LocalDate day) {
        return jdbc.sql(QUOTA_TAKE)
                        .param("address", address)
                        .param("day", Date.valueOf(day))
                        .param("max", LETTERS_A_DAY)
                        .update()
                == 1;
    }
}
