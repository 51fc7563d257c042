package org.lethe.notice;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Message-IDs (RFC 5322, 3.6.4), without comments, folding, quoted strings or anything else that could carry more. */
public final class MessageIds {

    private static final Pattern STRICT =
            Pattern.compile("<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,200}@[A-Za-z0-9.:\\[\\]_-]{1,200}>");

    private MessageIds() {}

    /** The id if it is one, surrounding white space aside; nothing else ever reaches an outgoing header. */
    public static Optional<String> valid(@Nullable String id) {
        return Optional.ofNullable(id).map(String::strip).filter(stripped -> STRICT.matcher(stripped)
                .matches());
    }

    /** The Message-ID of a notice sent from this address. */
    static String of(UUID notice, String from) {
        String domain = from.substring(from.lastIndexOf('@') + 1);
        return "<" + notice + "@" + domain + ">";
    }
}
