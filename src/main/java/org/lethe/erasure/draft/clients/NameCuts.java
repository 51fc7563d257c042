package org.lethe.erasure.draft.clients;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.words.Words;

/** Codes that are made of the letters of a name: {@code MUELLERANN}, {@code ALFKI}. */
public final class NameCuts {

    private static final int BEGINNING = 3;
    private static final int TENTHS = 9;

    private NameCuts() {}

    /** Whether nearly all values of this column are nothing but letters, and begin a word of the names in their row. */
    public static boolean are(Sample sample, String column, List<String> names) {
        long seen = sample.values(column).size();
        long cut = sample.rows().stream()
                .filter(row -> letters(row.getOrDefault(column, "")))
                .filter(row -> isCut(
                        row.getOrDefault(column, ""),
                        names.stream().map(name -> row.getOrDefault(name, "")).toList()))
                .count();
        return seen > 0 && cut * 10 >= seen * TENTHS;
    }

    private static boolean letters(String value) {
        return value.strip().length() > BEGINNING && value.strip().codePoints().allMatch(Character::isLetter);
    }

    /** Whether three letters in a row of the code begin a word of the names. */
    static boolean isCut(String code, List<String> names) {
        String letters = Words.withoutUmlauts(code).toLowerCase(Locale.ROOT);
        return names.stream()
                .flatMap(name -> Arrays.stream(
                        Words.withoutUmlauts(name).toLowerCase(Locale.ROOT).split("[^a-z]+")))
                .filter(word -> word.length() >= BEGINNING)
                .anyMatch(word -> letters.contains(word.substring(0, BEGINNING)));
    }
}
