package org.lethe.erasure.draft.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a table is about, as far as its name tells; by {@code lexicon/tables.txt}. */
public enum TableRoles {
    CLIENT,
    STAFF,
    BUSINESS,
    GOODS,
    HISTORY,
    NEWSLETTER,
    IMPORT,
    SESSION,
    MEDICAL,
    COSMETIC,
    APPOINTMENT,
    VOUCHER,
    SALE;

    private static final Lexicon LEXICON = Lexicon.of("tables");

    /** Whether the name, but for words that say nothing, is of this role. */
    public boolean is(String table) {
        return LEXICON.is(meaningful(table), name());
    }

    /** Whether a word of the name is of this role. */
    public boolean in(String table) {
        return LEXICON.has(table, name());
    }

    /** Whether the table is about somebody or something that is no client: staff, businesses, goods. */
    public static boolean ofOthers(String table) {
        return STAFF.is(table) || BUSINESS.is(table) || GOODS.is(table);
    }

    /** {@code tbl_kunden_stamm} means {@code kunden}. */
    public static String meaningful(String table) {
        List<String> all = Words.of(table);
        boolean prefixed = all.size() > 1 && LEXICON.is(all.get(0), "PREFIX");
        List<String> words = prefixed ? all.subList(1, all.size()) : all;
        String meaning = words.stream()
                .filter(word -> !LEXICON.is(word, "NOISE"))
                .filter(word -> !Character.isDigit(word.charAt(0)))
                .collect(Collectors.joining("_"));
        String rest = meaning.isEmpty() ? String.join("_", words) : meaning;
        for (String ending : List.of("stammdaten", "stamm", "daten")) {
            if (rest.endsWith(ending) && rest.length() > ending.length() + 3) {
                return rest.substring(0, rest.length() - ending.length());
            }
        }
        return rest;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
