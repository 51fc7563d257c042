package org.lethe.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.intake.mail.attachment.Attached;
import org.lethe.intake.mail.attachment.Attachments;
import org.lethe.intake.mail.letter.Action;
import org.lethe.intake.mail.letter.Intent;
import org.lethe.intake.mail.letter.Interpreter;
import org.lethe.intake.mail.letter.OnBehalf;
import org.lethe.intake.mail.letter.Understanding;
import org.lethe.intake.mail.mime.Mail;
import org.lethe.intake.mail.mime.Mailbox;
import org.lethe.intake.mail.mime.MimeReader;
import org.lethe.intake.mail.text.Anatomist;
import org.lethe.intake.mail.text.FlowedText;
import org.lethe.intake.mail.text.HtmlText;
import org.lethe.intake.mail.text.Written;
import org.lethe.intake.mail.who.Said;
import org.lethe.intake.mail.who.Who;
import org.lethe.person.Personal;

/**
 * Reads a mail and understands it. It never throws on content, touches no network, and keeps to one second and 64 MB a
 * mail; what cannot be read within that is for a person to look at. One reader serves any number of threads.
 */
public final class LetterReader {

    private final MimeReader mime = new MimeReader();
    private final Attachments attachments = new Attachments();
    private final Interpreter interpreter = new Interpreter();
    private final Who who = new Who();

    /** Reads a raw mail, or a letter without any header. */
    public Letter read(byte[] raw, MailContext context) {
        if (raw.length > MimeReader.LARGEST_MAIL) {
            return unread(context, "mail too large");
        }
        Mail mail = mime.read(raw);
        Envelope envelope = new Envelope(mail.fields(), context);
        Contents contents = contents(mail, envelope.subject());
        return new Reading(envelope, contents).letter();
    }

    private static Letter unread(MailContext context, String why) {
        Understanding nothing = new Understanding(
                Intent.OTHER,
                0,
                context.country().toLowerCase(Locale.ROOT),
                OnBehalf.SELF,
                Action.REVIEW,
                List.of(why));
        return new Letter("", "", List.of(), null, null, List.of(), null, null, false, nothing, Said.NOTHING, null);
    }

    /** The texts of a mail: its own, those of its files, and the mail it encloses. */
    private record Contents(Written written, List<Attached> files, boolean photo, @Nullable Mail enclosed) {}

    private Contents contents(Mail mail, String subject) {
        StringBuilder text = new StringBuilder();
        List<Attached> files = new ArrayList<>();
        boolean photo = false;
        Mail enclosed = null;
        for (Mail.Part part : mail.parts()) {
            if (part instanceof Mail.Text piece && text.length() < 200_000) {
                text.append(plain(piece)).append('\n');
            } else if (part instanceof Mail.File file && files.size() < 3) {
                Attached attached = attachments.read(file.name(), file.type(), file.content(), file.complete());
                if (!(attached instanceof Attached.Other)) {
                    files.add(attached);
                }
                photo = photo || Attachments.photo(file.type(), file.content());
            } else if (part instanceof Mail.Enclosed inner && enclosed == null) {
                enclosed = mime.read(inner.raw());
            }
        }
        return new Contents(Anatomist.split(text.toString(), subject), files, photo, enclosed);
    }

    private static String plain(Mail.Text piece) {
        String text = piece.html() ? HtmlText.of(piece.text()) : piece.text();
        return piece.flowed() && !piece.html() ? FlowedText.unflow(text) : text;
    }

    private final class Reading {
        private final Envelope envelope;
        private final Contents contents;
        private final String otherwise;

        Reading(Envelope envelope, Contents contents) {
            this.envelope = envelope;
            this.contents = contents;
            String country = envelope.context().country().toLowerCase(Locale.ROOT);
            this.otherwise =
                    country.equals("at") || country.equals("ch") ? "de" : country.equals("gb") ? "en" : country;
        }

        Letter letter() {
            Optional<Inner> inner = inner();
            return inner.isPresent() ? forwarded(inner.get()) : own();
        }

        private Letter own() {
            Written written = contents.written();
            Understanding understanding = interpreter.read(envelope.subject(), written.fresh(), otherwise);
            String text = written.fresh();
            Opinion opinion = new Opinion(interpreter, understanding, text).with(contents.files(), contents.photo());
            return letter(envelope.writer(), null, envelope.subject(), opinion, written.signature());
        }

        /** A letter inside this mail, and whether it is beyond doubt that staff sent it on. */
        private record Inner(@Nullable Mailbox from, String subject, Written written, List<Attached> files) {}

        private Optional<Inner> inner() {
            Optional<Written.Forwarded> inline = contents.written().forwarded();
            if (inline.isPresent()) {
                Written.Forwarded forwarded = inline.get();
                Written written = Anatomist.split(forwarded.text(), forwarded.subject());
                return Optional.of(deepest(
                        new Inner(Senders.of(forwarded.from()), forwarded.subject(), written, contents.files())));
            }
            Mail enclosed = contents.enclosed();
            if (enclosed == null || envelope.automatic()) {
                return Optional.empty();
            }
            Envelope of = new Envelope(enclosed.fields(), envelope.context());
            Contents inside = contents(enclosed, of.subject());
            return Optional.of(new Inner(of.from(), of.subject(), inside.written(), inside.files()));
        }

        private Inner deepest(Inner inner) {
            Optional<Written.Forwarded> more = inner.written().forwarded();
            if (more.isEmpty() || inner.written().fresh().length() > 200) {
                return inner;
            }
            Written written = Anatomist.split(more.get().text(), more.get().subject());
            return new Inner(Senders.of(more.get().from()), more.get().subject(), written, inner.files());
        }

        private Letter forwarded(Inner inner) {
            Understanding note = interpreter.read("", contents.written().fresh(), otherwise);
            Understanding understanding =
                    interpreter.read(inner.subject(), inner.written().fresh(), otherwise);
            Opinion opinion =
                    new Opinion(interpreter, understanding, inner.written().fresh()).with(inner.files(), false);
            boolean handedOver = Handover.is(contents.written().fresh());
            boolean staff = envelope.fromStaff() || (envelope.perhapsStaff() && handedOver);
            boolean asksItself = note.intent() == Intent.ERASURE && note.action() == Action.REQUEST;
            if (!staff && asksItself) {
                return own();
            }
            if (opinion.understanding().action() == Action.REQUEST && !(staff && handedOver)) {
                opinion = opinion.doubted("forwarded");
            }
            // whom the member of staff had the letter from is not said; it was not the member of staff
            Mailbox otherwiseFrom = staff ? null : envelope.writer();
            return letter(
                    inner.from() == null ? otherwiseFrom : inner.from(),
                    staff ? envelope.from() : null,
                    inner.subject(),
                    opinion,
                    inner.written().signature());
        }

        private Letter letter(
                @Nullable Mailbox writer,
                @Nullable Mailbox forwarder,
                String subject,
                Opinion opinion,
                String signature) {
            Understanding understanding = machines(opinion.understanding());
            boolean ours = writer != null && envelope.context().ours(writer);
            Said said = who.find(
                    opinion.text(),
                    signature,
                    new Who.Circumstances(
                            ours ? null : writer,
                            subject,
                            envelope.others(),
                            envelope.context().country(),
                            understanding.language(),
                            understanding.onBehalf()));
            return new Letter(
                    envelope.messageId(),
                    envelope.inReplyTo(),
                    envelope.references(),
                    writer,
                    forwarder,
                    envelope.to(),
                    envelope.replyTo(),
                    subject.isBlank() ? null : new Personal(subject),
                    envelope.automatic() || understanding.intent() == Intent.AUTOMATIC,
                    understanding,
                    said,
                    opinion.text().isBlank() ? null : new Personal(opinion.text()));
        }

        /** What a machine sends is never a request; what looks like a clear one a person may see. */
        private Understanding machines(Understanding understanding) {
            if (!envelope.automatic()) {
                return understanding;
            }
            Action action = understanding.action() == Action.REQUEST ? Action.REVIEW : Action.IGNORE;
            return new Understanding(
                    action == Action.REVIEW ? understanding.intent() : Intent.AUTOMATIC,
                    0.9,
                    understanding.language(),
                    understanding.onBehalf(),
                    action,
                    understanding.because().stream().limit(3).collect(Collectors.toList()));
        }
    }
}
