package org.lethe.erasure.redact;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text that a system keeps as Base64, whole cells of it. */
public final class Encoded {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]{16,}+={0,2}\\s*");

    private Encoded() {}

    /** A text as such a system keeps it. */
    static String of(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What a cell reads when it is decoded; empty when it is not Base64 of a text in UTF-8. */
    public static Optional<String> text(String cell) {
        if (!BASE64.matcher(cell).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(cell);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean readable = text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
            return readable ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
