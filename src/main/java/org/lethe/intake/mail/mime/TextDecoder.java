package org.lethe.intake.mail.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bytes to text, where the declared charset may be missing, unknown or wrong. */
final class TextDecoder {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Map<String, String> NICKNAMES = Map.of(
            "utf8",
            "UTF-8",
            "unicode-1-1-utf-8",
            "UTF-8",
            "latin1",
            "ISO-8859-1",
            "ansi",
            "windows-1252",
            "iso-8859-8-i",
            "ISO-8859-8",
            "cp-850",
            "IBM850",
            "macintosh",
            "x-MacRoman",
            "x-sjis",
            "Shift_JIS");
    private static final Set<String> OFTEN_WRONG =
            Set.of("us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252", "utf-8");
    private static final Pattern TWICE_ENCODED = Pattern.compile("Ã[¤¶¼„–œŸ©¨±³§]");

    private TextDecoder() {}

    static String decode(byte[] bytes, @Nullable String declared) {
        if (bytes.length == 0) {
            return "";
        }
        String text = decodeOnce(bytes, declared);
        return TWICE_ENCODED.matcher(text).find() ? repaired(text) : text;
    }

    private static String decodeOnce(byte[] bytes, @Nullable String declared) {
        if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        Charset charset = charset(declared);
        if (OFTEN_WRONG.contains(charset.name().toLowerCase(Locale.ROOT))) {
            Optional<String> utf8 = strict(bytes);
            if (utf8.isPresent()) {
                return utf8.get().startsWith("\uFEFF") ? utf8.get().substring(1) : utf8.get();
            }
            boolean other = charset.name().equalsIgnoreCase("ISO-8859-15");
            return new String(bytes, other ? charset : mostly(bytes));
        }
        return new String(bytes, charset);
    }

    /** Text that says UTF-8 with one damaged letter is still UTF-8; text full of damage never was. */
    private static Charset mostly(byte[] bytes) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        long damaged = utf8.chars().filter(c -> c == 0xFFFD).count();
        long fine = utf8.chars().filter(c -> c > 0x7f && c != 0xFFFD).count();
        return fine > 3 * damaged ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static Optional<String> strict(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static Charset charset(@Nullable String declared) {
        if (declared == null || declared.isBlank()) {
            return StandardCharsets.UTF_8;
        }
        String name = declared.strip().replaceAll("[\"']", "").toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(NICKNAMES.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String repaired(String text) {
        return strict(text.getBytes(WINDOWS)).orElse(text);
    }
}
