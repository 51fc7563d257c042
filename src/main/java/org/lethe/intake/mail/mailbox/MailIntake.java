package org.lethe.intake.mail.mailbox;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lethe.intake.mail.Letter;
import org.lethe.intake.mail.LetterReader;
import org.lethe.intake.mail.MailContext;
import org.lethe.intake.mail.letter.Action;
import org.lethe.intake.mail.letter.Intent;
import org.lethe.intake.mail.mime.Mailbox;
import org.lethe.keys.KeyedHash;
import org.lethe.person.Identifiers;
import org.lethe.person.Personal;
import org.lethe.request.Caller;
import org.lethe.request.Channel;
import org.lethe.request.ForgetRequest;
import org.lethe.request.ReplyAddress;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides what becomes of a mail: a clear letter is a request, a doubtful one is for a person, the rest is left alone.
 * Nothing in a mail proves who wrote it; that is what the link to the address on file is for.
 */
public final class MailIntake {

    private final LetterReader reader = new LetterReader();
    private final Salons salons;
    private final SeenMails seen;
    private final ReviewList reviews;

    public MailIntake(Salons salons, ReviewList reviews, JdbcClient jdbc, KeyedHash hashes, Clock clock) {
        this.salons = salons;
        this.seen = new SeenMails(jdbc, hashes, clock);
        this.reviews = reviews;
    }

    /** Reads a mail. Reading it again comes to the same. */
    public MailDecision decide(IncomingMail mail) {
        Headers headers = Headers.of(mail.raw());
        Addressed addressed = addressed(headers);
        if (addressed.salons().isEmpty()) {
            return new MailDecision(mail, MailState.LEFT, null);
        }
        Salon salon = addressed.salons().get(0);
        if (!mail.whole()) {
            return review(mail, addressed, "", each -> bare(ReviewReason.UNREADABLE, each));
        }
        Letter letter = reader.read(mail.raw(), context(salon));
        SeenMails.Earlier earlier = seen.remember(mail, letter.messageId(), addressed.ids());
        if (earlier instanceof SeenMails.Earlier.Same same) {
            return new MailDecision(mail, same.state(), null);
        }
        Action action = letter.understanding().action();
        if (action == Action.IGNORE) {
            return new MailDecision(mail, MailState.LEFT, null);
        }
        ReviewReason doubt = doubt(letter, action, addressed.sure(), earlier instanceof SeenMails.Earlier.Other);
        if (doubt != null) {
            return review(mail, addressed, letter, doubt);
        }
        return new MailDecision(mail, MailState.DONE, ask(mail, headers, letter, salon));
    }

    /** The door did not take it: what it says about the person is not understood. */
    public MailDecision refused(MailDecision decision) {
        Addressed addressed = addressed(Headers.of(decision.mail().raw()));
        Letter letter =
                reader.read(decision.mail().raw(), context(addressed.salons().get(0)));
        return review(decision.mail(), addressed, letter, ReviewReason.NOBODY_NAMED);
    }

    /** Forgets mails of long ago; to be called once a day. */
    public void forgetOld() {
        seen.forgetOld();
    }

    private static @Nullable ReviewReason doubt(Letter letter, Action action, boolean sure, boolean sameIdOther) {
        if (sameIdOther) {
            return ReviewReason.SAME_ID_OTHER_CONTENT;
        }
        if (action == Action.REVIEW) {
            return letter.forwardedByStaff() ? ReviewReason.FORWARDED_BY_STAFF : ReviewReason.DOUBT;
        }
        if (!sure) {
            return ReviewReason.WHICH_SALON;
        }
        return letter.said().identifiers().sufficient() ? null : ReviewReason.NOBODY_NAMED;
    }

    private ForgetRequest ask(IncomingMail mail, Headers headers, Letter letter, Salon salon) {
        String key = letter.messageId().isEmpty()
                ? HexFormat.of().formatHex(seen.key(mail, "", salon.id()))
                : letter.messageId();
        return new ForgetRequest(
                salon.id(),
                letter.said().identifiers(),
                Channel.MAIL,
                caller(headers, letter, salon),
                key,
                null,
                null,
                letter.messageId().isEmpty() ? null : letter.messageId(),
                reply(letter, salon));
    }

    private static Caller caller(Headers headers, Letter letter, Salon salon) {
        Mailbox from = letter.from();
        if (letter.forwardedByStaff() || ours(from, salon)) {
            return new Caller(Caller.STAFFS_LETTER, Set.of(salon.id()), Set.of());
        }
        // who is forgotten without a link has asked for it in so many words
        boolean vouched = from != null
                && letter.understanding().plain()
                && DmarcProof.given(headers, salon.mail(), from.address().reveal());
        return vouched ? new Caller(Caller.VOUCHED_LETTER, Set.of(salon.id()), Set.of()) : Caller.unproven(salon.id());
    }

    private static boolean ours(@Nullable Mailbox from, Salon salon) {
        return from != null && salon.mail().ours(from.address().reveal());
    }

    private MailDecision review(IncomingMail mail, Addressed addressed, Letter letter, ReviewReason reason) {
        return review(mail, addressed, letter.messageId(), salon -> listed(reason, letter, salon));
    }

    /** Each salon that the mail was sent to decides for itself. */
    private MailDecision review(
            IncomingMail mail, Addressed addressed, String messageId, Function<Salon, ReviewLetter> letter) {
        addressed
                .salons()
                .forEach(salon -> reviews.add(salon.id(), letter.apply(salon), seen.key(mail, messageId, salon.id())));
        return new MailDecision(mail, MailState.REVIEW, null);
    }

    private static ReviewLetter listed(ReviewReason reason, Letter letter, Salon salon) {
        List<Personal> because = letter.understanding().because().stream()
                .filter(phrase -> !phrase.isBlank())
                .map(Personal::new)
                .toList();
        String language = letter.understanding().language();
        return new ReviewLetter(
                reason,
                letter.newText(),
                letter.understanding().intent().name(),
                because,
                letter.said().identifiers(),
                reply(letter, salon),
                language.isBlank() ? salon.language().getLanguage() : language);
    }

    private static ReviewLetter bare(ReviewReason reason, Salon salon) {
        Identifiers nothing = new Identifiers(null, null, null, null, null, null);
        return new ReviewLetter(
                reason,
                null,
                Intent.OTHER.name(),
                List.of(),
                nothing,
                null,
                salon.language().getLanguage());
    }

    /** Neither machines nor the salon's own people are answered. The thread is told apart by the first mail of it. */
    private static @Nullable ReplyAddress reply(Letter letter, Salon salon) {
        Mailbox from = letter.from();
        if (from == null || letter.automatic() || ours(from, salon)) {
            return null;
        }
        String id = letter.messageId().isEmpty() ? null : "<" + letter.messageId() + ">";
        String thread = letter.references().isEmpty()
                ? letter.inReplyTo().isEmpty() ? id : "<" + letter.inReplyTo() + ">"
                : "<" + letter.references().get(0) + ">";
        Locale language = Locale.forLanguageTag(letter.understanding().language());
        return new ReplyAddress(from.address(), language, id, thread);
    }

    /** @param sure whether it can be for nobody else */
    private record Addressed(List<Salon> salons, boolean sure) {

        List<String> ids() {
            return salons.stream().map(Salon::id).sorted().toList();
        }
    }

    /** By whom the mail was addressed to; the only salon with a mailbox gets everything in it. */
    private Addressed addressed(Headers headers) {
        List<Salon> named = named(headers);
        if (named.isEmpty() && salons.readers().size() > 1) {
            salons.lookAgain();
            named = named(headers);
        }
        if (!named.isEmpty()) {
            return new Addressed(named, named.size() == 1);
        }
        return new Addressed(
                salons.catchAll().stream().limit(1).toList(), salons.readers().size() == 1);
    }

    private List<Salon> named(Headers headers) {
        return headers.recipients().stream()
                .flatMap(recipient -> salons.readersOf(recipient).stream())
                .distinct()
                .toList();
    }

    private static MailContext context(Salon salon) {
        return new MailContext(
                salon.country(), salon.mail().staff(), salon.mail().address());
    }
}
