package org.lethe.erasure.draft.values;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.Lexicon;
import org.lethe.erasure.draft.words.Words;

/**
 * What the values of a column look like, whatever it is called.
 *
 * @param count how many were seen
 * @param distinct how many different ones
 * @param words words per value on average
 */
public record Shape(int count, int distinct, int longest, double words, List<String> values) {

    private static final Set<String> FIRST_NAMES = Lexicon.words("first-names");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[A-Za-z]{2,}");
    private static final Pattern PHONE = Pattern.compile("(?:\\+|00?|\\()[\\d ()/.\\-]{6,22}\\d(?: ?x\\d+)?");
    private static final Pattern PHONE_US = Pattern.compile("\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}(?: ?x\\d+)?");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?");
    private static final Pattern IP =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){4,7}");
    private static final Pattern MASKED = Pattern.compile("[*#xX•]{4,}[ -]?\\d{3,4}(?!\\d)");
    private static final Pattern SSN =
            Pattern.compile("\\d{3}-\\d{2}-\\d{4}|\\d{2} ?\\d{6} ?[A-Z] ?\\d{3}|[A-Z]\\d{9}");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern PATH = Pattern.compile(
            "(?i)\\S*[/\\\\]\\S+\\.(?:jpe?g|png|gif|webp|heic|pdf|docx?|tiff?|bmp)|\\S+\\.(?:jpe?g|png|heic)");
    private static final Pattern DATE =
            Pattern.compile("(?:19|20)\\d\\d-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\\d|3[01])(?:[ T].*)?"
                    + "|(?:0?[1-9]|[12]\\d|3[01])[./](?:0?[1-9]|1[0-2])[./](?:19|20)\\d\\d");
    private static final Pattern URL = Pattern.compile("(?i)https?://\\S+|www\\.\\S+");
    private static final Pattern STREET = Pattern.compile(
            "(?iu).*(?:stra(?:ß|ss)e|str\\.|weg|platz|allee|gasse|ufer|damm"
                    + "|\\bstreet|\\bst\\.?|\\broad|\\brd\\.?|\\bavenue|\\bave\\.?|\\blane|\\bdrive|\\bblvd|\\bboulevard|\\bcourt) *\\d*.*");
    private static final Pattern PERSON = Pattern.compile("[\\p{L}][\\p{L}.'’-]*(?:,? [\\p{L}][\\p{L}.'’-]*){0,4}");
    private static final Pattern NAME_BREAK = Pattern.compile("[\\s,.'’-]+");
    private static final Set<String> GENDERS = Set.of(
            "m",
            "f",
            "w",
            "d",
            "x",
            "u",
            "male",
            "female",
            "männlich",
            "weiblich",
            "divers",
            "herr",
            "frau",
            "mr",
            "mrs",
            "ms",
            "miss",
            "mr.",
            "mrs.",
            "ms.",
            "other",
            "unknown");
    private static final Set<String> MARITAL = Set.of(
            "single",
            "married",
            "divorced",
            "widowed",
            "separated",
            "ledig",
            "verheiratet",
            "geschieden",
            "verwitwet",
            "getrennt",
            "domestic partner");

    public static Shape of(List<String> values) {
        double words = values.stream()
                .mapToInt(value -> value.trim().split("\\s+").length)
                .average()
                .orElse(0);
        int longest = values.stream().mapToInt(String::length).max().orElse(0);
        return new Shape(values.size(), (int) values.stream().distinct().count(), longest, words, values);
    }

    /** What the values are by their form alone, where most of them agree. */
    public Optional<Category> category() {
        if (count == 0) {
            return Optional.empty();
        }
        if (mostly(EMAIL)) {
            return Optional.of(Category.EMAIL);
        }
        if (mostly(IBAN)) {
            return Optional.of(Category.ACCOUNT);
        }
        if (mostly(SSN)) {
            return Optional.of(Category.NATIONAL_ID);
        }
        if (mostly(IP)) {
            return Optional.of(Category.ONLINE);
        }
        if (share(value -> (matches(PHONE, value) || matches(PHONE_US, value)) && !looksLikeDate(value)) >= 0.5) {
            return Optional.of(Category.PHONE);
        }
        if (mostly(PATH)) {
            return Optional.of(Category.PHOTO);
        }
        if (mostly(URL)) {
            return Optional.of(Category.ONLINE);
        }
        if (distinct > 1 && among(GENDERS) == 1) {
            return Optional.of(Category.GENDER);
        }
        if (among(MARITAL) >= 0.8) {
            return Optional.of(Category.MARITAL);
        }
        if (personNames() >= 0.2 && distinct > 2) {
            return Optional.of(words > 1.5 ? Category.FULL_NAME : Category.FIRST_NAME);
        }
        if (mostly(STREET) && share(value -> value.chars().anyMatch(Character::isDigit)) >= 0.5) {
            return Optional.of(Category.STREET);
        }
        return Optional.empty();
    }

    /** Whether numbers of cards or accounts stand in them, of which only the end can be read. */
    public boolean maskedNumbers() {
        return count > 3 && share(value -> MASKED.matcher(value).find()) >= 0.2;
    }

    /** Which part of the values has a first name as one of few words. */
    public double personNames() {
        return share(value -> {
            if (value.length() > 60 || !PERSON.matcher(value).matches()) {
                return false;
            }
            return Arrays.stream(NAME_BREAK.split(value.toLowerCase(Locale.ROOT)))
                    .map(Words::withoutUmlauts)
                    .anyMatch(FIRST_NAMES::contains);
        });
    }

    /** Texts that people write, as against codes and labels. */
    public boolean prose() {
        return words >= 2.5 && distinct > 3 || longest > 60;
    }

    /** Few different values that come back: labels, not people. */
    public boolean labels() {
        return count >= 8 && distinct <= Math.max(3, Math.min(30, count / 4)) && longest <= 40;
    }

    /** Very few different values in many rows. */
    public boolean few() {
        return count >= 100 && distinct <= 15;
    }

    /** A code in each row, unlike all others. */
    public boolean numbers() {
        return count >= 20
                && distinct == count
                && words <= 1
                && longest <= 40
                && share(value -> value.matches(".*\\d.*")) >= 0.9;
    }

    /** Without blanks and slashes, as codes are. */
    public boolean codes() {
        return share(value -> value.indexOf(' ') < 0 && value.indexOf('/') < 0 && value.indexOf('@') < 0) >= 0.9;
    }

    /** Days written as text, such as 20240601, 2024-06-01 or 1.6.2024. */
    public boolean dates() {
        return count > 0 && share(value -> matches(DATE, value)) >= 0.9;
    }

    /** Whether most have a digit, as numbers and codes have. */
    public boolean numbered() {
        return share(value -> value.chars().anyMatch(Character::isDigit)) >= 0.5;
    }

    /** Whether there is a letter in one of them. */
    public boolean letters() {
        return values.stream().anyMatch(value -> value.chars().anyMatch(Character::isLetter));
    }

    public boolean uuids() {
        return count > 0 && mostly(UUID);
    }

    /** Without a single letter. */
    public boolean digits() {
        return count > 0 && share(value -> value.chars().noneMatch(Character::isLetter)) == 1;
    }

    private boolean mostly(Pattern pattern) {
        return share(value -> matches(pattern, value)) >= 0.5;
    }

    private double among(Set<String> words) {
        return share(value -> words.contains(value.toLowerCase(Locale.ROOT)));
    }

    private double share(Predicate<String> holds) {
        return count == 0 ? 0 : (double) values.stream().filter(holds).count() / count;
    }

    private static boolean matches(Pattern pattern, String value) {
        return value.length() <= 200 && pattern.matcher(value).matches();
    }

    private static boolean looksLikeDate(String value) {
        return value.matches("\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}.*");
    }

    @Override
    public String toString() {
        return "Shape[" + count + " values]";
    }
}
