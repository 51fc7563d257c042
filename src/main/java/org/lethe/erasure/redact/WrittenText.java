package org.lethe.erasure.redact;

import org.jspecify.annotations.Nullable;
import org.lethe.person.NameForms;

/**
 * A text as a person reads it, with the way back to its source: escapes of JSON, HTML, URLs and quoted-printable are
 * read, UTF-8 that was once taken for Latin-1 is put right, soft hyphens and zero-width characters are passed over.
 * Databases hold all of these in plain text columns.
 */
public final class WrittenText {

    private final String source;
    private final CharSequence chars;
    private final int @Nullable [] starts;
    private final int @Nullable [] ends;

    private WrittenText(String source, CharSequence chars, int @Nullable [] starts, int @Nullable [] ends) {
        this.source = source;
        this.chars = chars;
        this.starts = starts;
        this.ends = ends;
    }

    /** Reads a cell of a database. */
    public static WrittenText of(String source) {
        Decoder decoder = new Decoder(source);
        return decoder.isNeeded() ? decoder.decode() : new WrittenText(source, source, null, null);
    }

    static WrittenText decoded(String source, CharSequence chars, int[] starts, int[] ends) {
        return new WrittenText(source, chars, starts, ends);
    }

    public int length() {
        return chars.length();
    }

    public char charAt(int at) {
        return chars.charAt(at);
    }

    /** The character, or a blank outside of the text. */
    char around(int at) {
        return at >= 0 && at < chars.length() ? chars.charAt(at) : ' ';
    }

    public String substring(int start, int end) {
        return chars.subSequence(start, end).toString();
    }

    /** Where the source of the character begins. */
    int sourceStart(int at) {
        return starts == null ? at : starts[at];
    }

    /** Where the source of the part that ends before {@code end} ends. */
    int sourceEnd(int end) {
        return ends == null ? end : ends[end - 1];
    }

    String source() {
        return source;
    }

    CharSequence read() {
        return chars;
    }

    boolean isWordPart(int at) {
        return at >= 0 && at < chars.length() && NameForms.isWordPart(chars.charAt(at));
    }

    boolean isDigit(int at) {
        return at >= 0 && at < chars.length() && Character.isDigit(chars.charAt(at));
    }

    boolean isAlphanumeric(int at) {
        return isWordPart(at) || isDigit(at);
    }
}
