package org.lethe.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lethe.notice.Reply;
import org.lethe.request.NotUnderstoodException;

/** A person's own words, checked before they are kept or sent. */
final class Words {

    private static final int LONGEST = 1000;
    private static final int SHORTEST_NAME = 4;

    private Words() {}

    /**
     * A reason. It is kept with the request and told in events, so it must not repeat what the request says of the
     * client.
     */
    static String reason(@Nullable String reason, List<String> said) {
        String text = text("reason", reason);
        if (text.isEmpty()) {
            throw new NotUnderstoodException("reason", "is missing; say why");
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (String value : said) {
            if (value.length() >= SHORTEST_NAME && lower.contains(value.toLowerCase(Locale.ROOT))) {
                throw new NotUnderstoodException(
                        "reason", "repeats what the request says of the client; it is kept, so say it without");
            }
        }
        return text;
    }

    /** What a writer is asked for. */
    static Reply.TellUsMore more(@Nullable List<String> missing, @Nullable String note) {
        Set<Reply.Missing> wanted = EnumSet.noneOf(Reply.Missing.class);
        if (missing != null) {
            missing.forEach(one -> wanted.add(missing(one)));
        }
        String text = text("note", note);
        if (wanted.isEmpty() && text.isEmpty()) {
            throw new NotUnderstoodException("missing", "is empty and so is the note; say what to ask for");
        }
        return new Reply.TellUsMore(wanted, text.isEmpty() ? null : text);
    }

    private static Reply.Missing missing(@Nullable String one) {
        for (Reply.Missing known : Reply.Missing.values()) {
            if (known.name().equals(one)) {
                return known;
            }
        }
        throw new NotUnderstoodException("missing", "takes " + List.of(Reply.Missing.values()));
    }

    private static String text(String field, @Nullable String given) {
        String text = given == null ? "" : given.strip();
        if (text.length() > LONGEST) {
            throw new NotUnderstoodException(field, "is longer than " + LONGEST + " characters");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new NotUnderstoodException(field, "holds control characters");
        }
        return text;
    }
}
