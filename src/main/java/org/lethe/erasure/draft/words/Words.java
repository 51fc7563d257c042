package org.lethe.erasure.draft.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes an identifier apart: {@code KundenVorname2} is {@code kunden vorname 2}. */
public final class Words {

    private static final Pattern BORDER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"
            + "|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])|[^A-Za-z0-9]+");

    private Words() {}

    public static List<String> of(String identifier) {
        return Arrays.stream(BORDER.split(withoutUmlauts(identifier)))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The letters and digits alone. */
    public static String run(List<String> words) {
        return String.join("", words);
    }

    public static String withoutUmlauts(String text) {
        return text.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue")
                .replace("ß", "ss");
    }

    /** Without the ending of a plural, roughly: {@code customers} and {@code kunden} become {@code customer} and {@code kunde}. */
    public static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("ss") || word.length() < 4) {
            return word;
        }
        return word.endsWith("s") || word.endsWith("n") && word.endsWith("en")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
