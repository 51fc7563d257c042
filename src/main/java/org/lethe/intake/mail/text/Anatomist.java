package org.lethe.intake.mail.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what is new in a mail from history, signature, disclaimer and forwarded letter. */
public final class Anatomist {

    private static final int MOST_LINES = 6_000;
    private static final Pattern FORWARD_SUBJECT =
            Pattern.compile("^\\s*(?:wg|fw|fwd|wtr|tr|rv|i|enc|doorst)\\s*:.*", Pattern.CASE_INSENSITIVE);

    private Anatomist() {}

    public static Written split(String text, String subject) {
        String plain = text.length() > 100_000 ? text.substring(0, 100_000) : text;
        List<String> lines = new ArrayList<>();
        for (String line : plain.split("\r\n|\r|\n", MOST_LINES)) {
            lines.add(line.replace('\u00a0', ' ').replace("\u200b", "").replace("\ufeff", ""));
        }
        return new Anatomy(lines, FORWARD_SUBJECT.matcher(subject).matches()).split();
    }

    private static final class Anatomy {
        private final List<String> lines;
        private final boolean forwardSubject;
        private final List<String> fresh = new ArrayList<>();
        private final List<String> signature = new ArrayList<>();
        private final List<String> quoted = new ArrayList<>();
        private Optional<Written.Forwarded> forwarded = Optional.empty();

        Anatomy(List<String> lines, boolean forwardSubject) {
            this.lines = lines;
            this.forwardSubject = forwardSubject;
        }

        Written split() {
            boolean signing = false;
            int at = 0;
            while (at < lines.size()) {
                String line = lines.get(at);
                if (forwarding(at) || history(at)) {
                    break;
                }
                int attribution = Lines.quoted(line) ? 0 : Lines.attribution(lines, at);
                if (attribution > 0) {
                    quoted.addAll(lines.subList(at, at + attribution));
                    at += attribution;
                    if (!quotesFollow(at)) {
                        quoted.addAll(lines.subList(at, lines.size()));
                        break;
                    }
                    signing = false;
                    continue;
                }
                if (Lines.quoted(line)) {
                    quoted.add(line);
                    signing = false;
                } else if (Lines.signature(line)) {
                    signing = true;
                } else if (!Lines.footer(line)) {
                    (signing ? signature : fresh).add(line);
                }
                at++;
            }
            String own = Disclaimers.without(String.join("\n", fresh));
            return new Written(own.strip(), String.join("\n", signature).strip(), String.join("\n", quoted), forwarded);
        }

        private boolean quotesFollow(int at) {
            for (int i = at; i < lines.size() && i < at + 4; i++) {
                if (!lines.get(i).isBlank()) {
                    return Lines.quoted(lines.get(i));
                }
            }
            return false;
        }

        /** A forwarded letter begins here; the rest of the mail is it. */
        private boolean forwarding(int at) {
            boolean marked = Lines.forward(lines.get(at)) || (forwardSubject && Lines.original(lines.get(at)));
            int start = marked ? next(at + 1) : at;
            HeaderLines header = marked || forwardSubject ? HeaderLines.at(lines, start) : null;
            if (header == null && !marked) {
                return false;
            }
            int begin = header == null ? at + 1 : header.end();
            String text = String.join("\n", unquoted(lines.subList(begin, lines.size())));
            forwarded = Optional.of(new Written.Forwarded(
                    header == null ? "" : header.from(), header == null ? "" : header.subject(), text));
            return true;
        }

        private int next(int at) {
            int i = at;
            while (i < lines.size() && lines.get(i).replace(">", "").isBlank()) {
                i++;
            }
            return i;
        }

        private static List<String> unquoted(List<String> lines) {
            long marked = lines.stream().filter(line -> line.startsWith(">")).count();
            long written = lines.stream().filter(line -> !line.isBlank()).count();
            return marked * 10 < written * 8
                    ? lines
                    : lines.stream().map(line -> line.replaceFirst("^> ?", "")).toList();
        }

        /** History without quotation marks begins here, in the manner of Outlook, GMX and web.de. */
        private boolean history(int at) {
            String line = lines.get(at);
            boolean begins = Lines.original(line)
                    || (!Lines.quoted(line) && HeaderLines.at(lines, at) != null)
                    || (Lines.rule(line) && HeaderLines.at(lines, next(at + 1)) != null);
            if (begins) {
                quoted.addAll(lines.subList(at, lines.size()));
            }
            return begins;
        }
    }
}
