package org.lethe.intake.mail.mailbox;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads a mailbox in rounds: what nobody has read is claimed in the state store, read without a trace, decided, and
 * moved. Several nodes may read one mailbox. A server that is down is noticed, reported and tried again; nothing else
 * waits for it.
 */
public final class MailboxReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxReader.class);

    private static final int MOVES = 1000;
    private static final int LARGEST_MAIL = 20_000_000;
    /** A mail that has cost three nodes their claim is not read a fourth time. */
    private static final int MOST_TRIES = 3;

    private final MailboxSettings settings;
    private final MailClaims claims;
    private final BooleanSupplier ready;
    private final Clock clock;
    private final Queue<MailClaims.Decided> decided = new ConcurrentLinkedQueue<>();
    private @Nullable ImapMailbox connection;
    private volatile @Nullable String trouble;

    /** @param ready whether it is known to whom letters can be addressed, and the hub does not stop; else nothing is read */
    public MailboxReader(MailboxSettings settings, JdbcClient jdbc, BooleanSupplier ready, Clock clock) {
        this.settings = settings;
        this.ready = ready;
        this.claims = new MailClaims(jdbc, settings.name(), clock);
        this.clock = clock;
    }

    /** The next mails to be read; none if there are none or the server does not answer. */
    public synchronized List<IncomingMail> next() {
        if (settings.host().isEmpty() || !ready.getAsBoolean()) {
            return List.of();
        }
        return onServer(this::next, List.of());
    }

    /**
     * Takes note of what becomes of a mail; the next {@link #tidy()} writes it down and moves the mail. If the hub dies
     * before, the mail is read again.
     */
    public void finish(IncomingMail mail, MailState state) {
        decided.add(new MailClaims.Decided(mail.uidValidity(), mail.uid(), state));
    }

    /** Writes down and moves what was decided, now and in rounds that did not come this far. */
    public synchronized void tidy() {
        writeDown();
        onServer(
                mailbox -> {
                    moveDecided(mailbox);
                    return true;
                },
                false);
    }

    /**
     * Deletes originals whose time is over. For those in {@code Lethe/Review} it does not run while an older letter waits for
     * a person, whichever it is.
     */
    public synchronized void sweep() {
        onServer(
                mailbox -> {
                    int done = mailbox.delete("Done", clock.instant().minus(settings.kept()));
                    int reviewed = mailbox.delete("Review", claims.oldestOpen().minus(settings.kept()));
                    LOG.info("{} mails deleted from Lethe/Done, {} from Lethe/Review", done, reviewed);
                    claims.forgetOld(mailbox.uidValidity());
                    return true;
                },
                false);
    }

    /** What is wrong with the mailbox, if anything is: a kind, never an address. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public synchronized void close() {
        hangUp();
    }

    /** Many at a time, as each commit waits for the disk. What cannot be written down is kept for the next time. */
    synchronized void writeDown() {
        List<MailClaims.Decided> all = List.copyOf(decided);
        if (!all.isEmpty()) {
            claims.finish(all);
            decided.removeAll(all);
        }
    }

    private List<IncomingMail> next(ImapMailbox mailbox) throws MessagingException {
        long validity = mailbox.uidValidity();
        Map<Long, Long> sizes = mailbox.sizesFrom(claims.lookFrom(validity));
        Map<Long, Integer> claimed = claims.claim(validity, sizes);
        List<Long> readable = claimed.entrySet().stream()
                .filter(claim ->
                        claim.getValue() <= MOST_TRIES && sizes.getOrDefault(claim.getKey(), 0L) <= LARGEST_MAIL)
                .map(Map.Entry::getKey)
                .toList();
        Map<Long, byte[]> read = read(mailbox, validity, readable);
        Map<Long, byte[]> headers = mailbox.headers(unread(claimed.keySet(), readable, read));
        List<IncomingMail> mails = new ArrayList<>();
        claimed.forEach((uid, tries) -> {
            byte[] all = read.getOrDefault(uid, IncomingMail.UNREADABLE);
            boolean whole = all.length > 0;
            byte[] raw = whole ? all : headers.getOrDefault(uid, IncomingMail.UNREADABLE);
            IncomingMail mail = new IncomingMail(settings.name(), validity, uid, raw, whole, tries);
            if (readable.contains(uid) && !read.containsKey(uid)) {
                // somebody has taken it away meanwhile: it is none of our business any more
                finish(mail, MailState.LEFT);
            } else {
                mails.add(mail);
            }
        });
        return mails;
    }

    /** Those that are too large, were too much for other nodes, or that the server does not hand out. */
    private static List<Long> unread(Collection<Long> claimed, List<Long> readable, Map<Long, byte[]> read) {
        return claimed.stream()
                .filter(uid -> !readable.contains(uid) || (read.containsKey(uid) && read.get(uid).length == 0))
                .toList();
    }

    private Map<Long, byte[]> read(ImapMailbox mailbox, long validity, List<Long> uids) throws MessagingException {
        try {
            return mailbox.read(uids);
        } catch (MessagingException e) {
            claims.release(validity, uids);
            throw e;
        }
    }

    private void moveDecided(ImapMailbox mailbox) throws MessagingException {
        long validity = mailbox.uidValidity();
        List<MailClaims.Unmoved> unmoved = claims.unmoved(validity, MOVES);
        for (MailState state : List.of(MailState.DONE, MailState.REVIEW)) {
            List<Long> uids = unmoved.stream()
                    .filter(mail -> mail.state() == state)
                    .map(MailClaims.Unmoved::uid)
                    .toList();
            if (!uids.isEmpty()) {
                mailbox.move(uids, state == MailState.DONE ? "Done" : "Review");
                claims.moved(validity, uids);
            }
        }
    }

    private interface Work<T> {
        T on(ImapMailbox mailbox) throws MessagingException;
    }

    private <T> T onServer(Work<T> work, T otherwise) {
        try {
            T result = work.on(connected());
            if (trouble != null) {
                LOG.info("the mailbox answers again");
                trouble = null;
            }
            return result;
        } catch (MessagingException | IllegalStateException e) {
            // its message may name the user
            String kind = e.getClass().getSimpleName();
            if (trouble == null) {
                LOG.warn("the mailbox does not answer ({}); it is tried again", kind);
            }
            trouble = kind;
            hangUp();
            return otherwise;
        }
    }

    private ImapMailbox connected() throws MessagingException {
        ImapMailbox open = connection;
        if (open == null || !open.alive()) {
            hangUp();
            open = ImapMailbox.open(settings);
            connection = open;
        }
        return open;
    }

    private void hangUp() {
        ImapMailbox open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }
}
