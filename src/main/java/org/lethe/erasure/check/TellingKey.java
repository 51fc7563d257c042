package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a key is made from values that say who its bearer is: {@code ALFKI} from {@code Alfreds Futterkiste}, {@code MUEANN01}
 * from {@code Anna Müller}, or an e-mail or phone itself. Personal: never printed.
 *
 * @param letters the letters of the key
 * @param digits its digits
 */
record TellingKey(String letters, String digits, List<String> runs) {

    private static final Pattern OTHER = Pattern.compile("[^a-z]+");
    private static final int FEWEST_LETTERS = 2;
    private static final int LETTERS_OF_A_BEGINNING = 3;
    private static final int LEFT = 2;
    private static final int LETTERS_OF_A_NAME = 4;
    private static final int DIGITS_OF_A_PHONE = 7;
    private static final int WORDS = 8;

    static TellingKey of(String key) {
        List<String> runs = words(key);
        return new TellingKey(String.join("", runs), key.replaceAll("\\D", ""), runs);
    }

    /**
     * Whether it is cut from these names: from the beginnings of their words, in any order and but for two letters, or
     * holds a whole word.
     */
    boolean isCutFrom(String names) {
        List<String> words = words(names).stream().limit(WORDS).toList();
        return cut(letters, words)
                || runs.stream().anyMatch(run -> cut(run, words))
                || words.stream().anyMatch(word -> word.length() >= LETTERS_OF_A_NAME && letters.contains(word));
    }

    private static boolean cut(String run, List<String> words) {
        int left = left(run, words);
        return left == 0 && run.length() >= FEWEST_LETTERS
                || left <= LEFT && run.length() - left >= LETTERS_OF_A_BEGINNING;
    }

    /** Whether it holds this phone's number, whatever stands before it. */
    boolean holdsPhone(String phone) {
        String number = phone.replaceAll("\\D", "");
        return number.length() >= DIGITS_OF_A_PHONE
                && digits.endsWith(number.substring(number.length() - DIGITS_OF_A_PHONE));
    }

    /** How many letters are left when as many as can be are taken for beginnings of words. */
    private static int left(String run, List<String> words) {
        int left = run.length();
        for (String word : words) {
            List<String> others = new ArrayList<>(words);
            others.remove(word);
            for (int length = shared(run, word); length > 0 && left > 0; length--) {
                left = Math.min(left, left(run.substring(length), others));
            }
        }
        return left;
    }

    private static int shared(String rest, String word) {
        int length = 0;
        while (length < Math.min(rest.length(), word.length()) && rest.charAt(length) == word.charAt(length)) {
            length++;
        }
        return length;
    }

    private static List<String> words(String text) {
        String plain = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return Arrays.stream(OTHER.split(plain)).filter(word -> !word.isEmpty()).toList();
    }

    @Override
    public String toString() {
        return "TellingKey";
    }
}
