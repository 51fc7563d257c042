package org.lethe.intake.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a raw mail apart. It never fails on content: what is malformed is read as well as it can be, down to one plain
 * text. Work and memory are bounded by the length of the mail and by the limits below; nesting deeper than
 * {@value #DEEPEST} and parts beyond {@value #MOST_PARTS} are left out.
 */
public final class MimeReader {

    /** Bytes of a mail; what is longer is refused before it comes here. */
    public static final int LARGEST_MAIL = 36 * 1024 * 1024;

    private static final int LONGEST_TEXT = 300_000;
    private static final int LARGEST_FILE = 8 * 1024 * 1024;
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 200;

    public Mail read(byte[] raw) {
        HeaderBlock block = HeaderBlock.ofMail(Bytes.of(raw));
        List<Mail.Part> parts = new ArrayList<>();
        new Walk().into(block, "text/plain", 0, parts);
        return new Mail(block.fields(), parts);
    }

    /** The way through one mail. Parts count when they are read: of alternatives only one is kept. */
    private static final class Walk {

        private int read;

        private void into(HeaderBlock block, String otherwise, int depth, List<Mail.Part> parts) {
            if (depth > DEEPEST || read >= MOST_PARTS) {
                return;
            }
            ContentKind kind = ContentKind.of(block.fields(), otherwise);
            List<Bytes> bodies = kind.is("multipart/") ? bodies(block, kind) : List.of();
            if (bodies.isEmpty()) {
                read++;
                leaf(block, kind, parts);
                return;
            }
            String inner = kind.is("multipart/digest") ? "message/rfc822" : "text/plain";
            List<Mail.Part> found = new ArrayList<>();
            for (Bytes body : bodies) {
                if (read < MOST_PARTS) {
                    into(HeaderBlock.of(body), inner, depth + 1, found);
                }
            }
            parts.addAll(kind.is("multipart/alternative") ? best(found) : found);
        }
    }

    private static void leaf(HeaderBlock block, ContentKind kind, List<Mail.Part> parts) {
        if (kind.is("multipart/")) {
            // without the delimiters that it announces
            String text = TextDecoder.decode(block.body().atMost(LONGEST_TEXT).copy(), null);
            parts.add(new Mail.Text(text, looksLikeHtml(text), false));
        } else if (kind.is("message/rfc822") || kind.is("message/global")) {
            parts.add(new Mail.Enclosed(decoded(block, LARGEST_MAIL)));
        } else if (readable(kind)) {
            parts.add(text(block, kind));
        } else {
            Bytes body = block.body();
            boolean complete = body.length() <= LARGEST_FILE;
            parts.add(new Mail.File(kind.name(), kind.type(), decoded(block, LARGEST_FILE), complete));
        }
    }

    private static boolean readable(ContentKind kind) {
        boolean text = kind.is("text/plain")
                || kind.is("text/html")
                || kind.is("text/enriched")
                || !kind.type().contains("/");
        String name = kind.name().toLowerCase(Locale.ROOT);
        boolean file = kind.attached() && !name.isEmpty() && !name.endsWith(".txt") && !name.endsWith(".html");
        return (text && !file) || (kind.is("message/") && !kind.is("message/partial"));
    }

    private static Mail.Text text(HeaderBlock block, ContentKind kind) {
        String text = TextDecoder.decode(decoded(block, LONGEST_TEXT), kind.charset());
        boolean html = kind.is("text/html") || kind.is("text/enriched") || looksLikeHtml(text);
        return new Mail.Text(text, html, kind.flowed());
    }

    private static boolean looksLikeHtml(String text) {
        String start = text.stripLeading();
        String head = start.substring(0, Math.min(20, start.length())).toLowerCase(Locale.ROOT);
        return head.startsWith("<html") || head.startsWith("<!doctype html");
    }

    private static byte[] decoded(HeaderBlock block, int limit) {
        String encoding = block.fields().first("Content-Transfer-Encoding").orElse("");
        return TransferDecoder.decode(block.body().atMost(limit), encoding);
    }

    private static List<Bytes> bodies(HeaderBlock block, ContentKind kind) {
        String boundary = Optional.ofNullable(kind.boundary())
                .or(() -> firstDelimiter(block.body()))
                .orElse("");
        return boundary.isEmpty() ? List.of() : split(block.body(), boundary);
    }

    /** Of alternatives the plain text, unless it says nothing; files that hide among them are kept. */
    private static List<Mail.Part> best(List<Mail.Part> alternatives) {
        Mail.Text plain = text(alternatives, false);
        Mail.Text html = text(alternatives, true);
        boolean hollow = plain == null
                || plain.text().strip().length() < 3
                || (html != null
                        && plain.text().strip().length() < 120
                        && plain.text().toLowerCase(Locale.ROOT).contains("html"));
        Mail.Text chosen = hollow && html != null ? html : plain;
        List<Mail.Part> kept = new ArrayList<>();
        for (Mail.Part part : alternatives) {
            boolean dropped = part instanceof Mail.Text && part != chosen;
            if (!dropped) {
                kept.add(part);
            }
        }
        return kept;
    }

    private static Mail.@Nullable Text text(List<Mail.Part> parts, boolean html) {
        for (Mail.Part part : parts) {
            if (part instanceof Mail.Text text && text.html() == html) {
                return text;
            }
        }
        return null;
    }

    private static Optional<String> firstDelimiter(Bytes body) {
        int at = body.from();
        for (int line = 0; line < 50 && at < body.to(); line++) {
            int end = body.lineEnd(at);
            String text = body.latin(at, Math.min(end, at + 200));
            if (text.startsWith("--") && text.strip().length() > 4) {
                return Optional.of(text.strip().substring(2));
            }
            at = body.nextLine(end);
        }
        return Optional.empty();
    }

    private static List<Bytes> split(Bytes body, String boundary) {
        byte[] delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        List<Bytes> found = new ArrayList<>();
        int start = -1;
        int at = body.from();
        while (at < body.to() && found.size() < MOST_PARTS) {
            int end = body.lineEnd(at);
            if (body.startsWith(delimiter, at)) {
                String rest = body.latin(at + delimiter.length, Math.min(end, at + delimiter.length + 3));
                boolean closing = rest.startsWith("--");
                if (closing || rest.isEmpty() || Character.isWhitespace(rest.charAt(0))) {
                    if (start >= 0) {
                        found.add(body.slice(start, at));
                    }
                    start = body.nextLine(end);
                    if (closing) {
                        return found;
                    }
                }
            }
            at = body.nextLine(end);
        }
        if (start >= 0 && start < body.to()) {
            found.add(body.slice(start, body.to()));
        }
        return found;
    }
}
