package org.lethe.person;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds letters so that the ways in which people type one word meet: case, diacritics of all Latin alphabets, Turkish
 * dotless i, ß. Two foldings exist because a German umlaut is written in two ways: {@link #strip} gives {@code muller}
 * for Müller, {@link #expand} gives {@code mueller}.
 */
public final class Folding {

    private static final int TABLE = 0x2000;
    private static final char[] BASE = new char[TABLE];

    static {
        for (char c = 0; c < TABLE; c++) {
            BASE[c] = base(c);
        }
    }

    private Folding() {}

    /** The letter without case and diacritics; the multi-letter cases (ß, æ, œ, þ) are left to {@link #strip}. */
    public static char letter(char c) {
        return c < TABLE ? BASE[c] : Character.toLowerCase(c);
    }

    /** Lower case without diacritics: {@code Müller → muller}, {@code Łukasz → lukasz}, {@code IŞIK → isik}. */
    public static String strip(CharSequence text) {
        return fold(text, false);
    }

    /** As {@link #strip}, with umlauts written out: {@code Müller → mueller}, {@code Åse → aase}. */
    public static String expand(CharSequence text) {
        return fold(text, true);
    }

    /**
     * A folded word with written-out umlauts taken back: {@code mueller → muller}. Not after a vowel or q, where the
     * two letters are no umlaut ({@code bauer}), nor before a final l ({@code michael}, {@code manuel}).
     */
    public static String collapse(String folded) {
        StringBuilder out = null;
        int length = folded.length();
        for (int i = 0; i < length; i++) {
            char c = folded.charAt(i);
            if (out != null) {
                out.append(c);
            }
            if (i + 1 < length && folded.charAt(i + 1) == 'e' && isWrittenOutUmlaut(folded, i)) {
                if (out == null) {
                    out = new StringBuilder(length).append(folded, 0, i + 1);
                }
                i++;
            }
        }
        return out == null ? folded : out.toString();
    }

    private static boolean isWrittenOutUmlaut(String folded, int at) {
        char c = folded.charAt(at);
        boolean candidate = c == 'a' || c == 'o' || c == 'u';
        boolean afterVowel = at > 0 && "aeiouyq".indexOf(folded.charAt(at - 1)) >= 0;
        boolean beforeFinalL = at + 3 == folded.length() && folded.charAt(at + 2) == 'l';
        return candidate && !afterVowel && !beforeFinalL;
    }

    private static String fold(CharSequence text, boolean umlautsWrittenOut) {
        StringBuilder out = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                out.append(BASE[c]);
            } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
                if (umlautsWrittenOut && c == '\u0308' && endsInUmlautBase(out)) {
                    out.append('e');
                }
            } else {
                append(out, c, umlautsWrittenOut);
            }
        }
        return out.toString();
    }

    private static boolean endsInUmlautBase(StringBuilder out) {
        return out.length() > 0 && "aou".indexOf(out.charAt(out.length() - 1)) >= 0;
    }

    private static void append(StringBuilder out, char c, boolean umlautsWrittenOut) {
        switch (c) {
            case 'ß', 'ẞ' -> out.append("ss");
            case 'æ', 'Æ' -> out.append("ae");
            case 'œ', 'Œ' -> out.append("oe");
            case 'þ', 'Þ' -> out.append("th");
            case 'ä', 'Ä' -> out.append(umlautsWrittenOut ? "ae" : "a");
            case 'ö', 'Ö', 'ø', 'Ø' -> out.append(umlautsWrittenOut ? "oe" : "o");
            case 'ü', 'Ü' -> out.append(umlautsWrittenOut ? "ue" : "u");
            case 'å', 'Å' -> out.append(umlautsWrittenOut ? "aa" : "a");
            default -> out.append(letter(c));
        }
    }

    private static char base(char c) {
        switch (c) {
            case 'ı', 'İ':
                return 'i';
            case 'ø', 'Ø':
                return 'o';
            case 'đ', 'Đ', 'ð', 'Ð':
                return 'd';
            case 'ł', 'Ł':
                return 'l';
            case 'ħ', 'Ħ':
                return 'h';
            case 'ŧ', 'Ŧ':
                return 't';
            default:
                break;
        }
        String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return decomposed.substring(0, 1).toLowerCase(Locale.ROOT).charAt(0);
    }
}
