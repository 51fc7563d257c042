package org.lethe.intake.mail.letter;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One form for all the ways a word is typed: lower case, without accents, and umlauts the same whether written
 * {@code ö}, {@code oe} or {@code o}. Lexicon and letter are folded alike.
 */
public final class Fold {

    private Fold() {}

    public static String of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (!ascii(lower)) {
            lower = lower.replace("ß", "ss").replace('ł', 'l').replace('ı', 'i').replace('ø', 'o');
            lower = lower.replace("æ", "a").replace("œ", "o");
            lower = Normalizer.normalize(lower, Normalizer.Form.NFD);
            lower = marks(lower);
        }
        return lower.indexOf('e') > 0
                ? lower.replace("ae", "a").replace("oe", "o").replace("ue", "u")
                : lower;
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String marks(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
