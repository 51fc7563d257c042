package org.lethe.erasure.draft.values;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.Words;

/** Finds the clients' own values again in other columns. */
public final class Echo {

    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{N}@.+_-]+");
    private static final Pattern EDGE = Pattern.compile("^[.+_-]+|[.+_-]+$");
    private static final Pattern CODE_BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_CODE = 5;
    private static final Pattern PHONE = Pattern.compile("[+(]?\\d[\\d ()/.-]{6,22}\\d");

    private final Set<String> emails = new HashSet<>();
    private final Set<String> phones = new HashSet<>();
    private final Set<String> whole = new HashSet<>();
    private final Map<String, Set<String>> firstNamesByLast = new HashMap<>();
    private final Set<String> codes = new HashSet<>();
    private final LoginNames logins = new LoginNames();

    /** @param columns the client's columns by what they are about */
    public Echo(Sample clients, Map<String, Category> columns) {
        for (Map<String, String> row : clients.rows()) {
            var names = new LinkedHashSet<String>();
            columns.forEach((column, category) -> {
                String value = row.get(column);
                if (value != null) {
                    take(category, value, names);
                }
            });
            logins.name(names);
            names.addAll(names.stream().flatMap(name -> parts(name).stream()).toList());
            names.forEach(last -> firstNamesByLast
                    .computeIfAbsent(last, name -> new HashSet<>())
                    .addAll(names.stream().filter(name -> !name.equals(last)).toList()));
        }
    }

    private void take(Category category, String value, Set<String> names) {
        switch (category) {
            case EMAIL -> emails.add(value.toLowerCase(Locale.ROOT));
            case PHONE -> phone(value);
            case LOGIN -> logins.login(value);
            case REFERENCE, EXTERNAL_ID, NATURAL_KEY -> code(value);
            case FIRST_NAME, LAST_NAME, FULL_NAME -> {
                names.addAll(words(value));
                if (category != Category.FIRST_NAME && value.length() > 3) {
                    whole.add(plain(value));
                }
            }
            case STREET -> {
                if (value.length() > 7 && value.chars().anyMatch(Character::isDigit)) {
                    whole.add(plain(value));
                }
            }
            default -> {}
        }
    }

    /** Letters and digits in one; numbers lie among others by chance. */
    private void code(String value) {
        boolean mixed =
                value.chars().anyMatch(Character::isLetter) && value.chars().anyMatch(Character::isDigit);
        if (value.length() >= SHORTEST_CODE && mixed && value.chars().allMatch(Character::isLetterOrDigit)) {
            codes.add(plain(value));
        }
    }

    private void phone(String value) {
        String digits = digits(value);
        if (digits.length() >= 6) {
            phones.add(digits);
        }
    }

    /**
     * How often clients are named.
     *
     * @param exact values that are a client's name, address or e-mail and nothing else
     * @param codes values that hold a client's key or number with letters in it
     * @param logins values that are a client's login name and nothing else
     */
    public record Hits(int exact, int emails, int phones, int fullNames, int codes, int logins) {

        public int hard() {
            return emails + phones + fullNames + codes;
        }

        public boolean any() {
            return hard() + exact > 0;
        }
    }

    public Hits in(List<String> values) {
        int exact = 0;
        int mails = 0;
        int numbers = 0;
        int names = 0;
        int keys = 0;
        int accounts = 0;
        for (String value : values) {
            List<String> words = words(value);
            exact += whole.contains(plain(value)) ? 1 : 0;
            mails += words.stream().anyMatch(emails::contains) ? 1 : 0;
            numbers += mentionsPhone(value) ? 1 : 0;
            names += namesSomebody(words) || namesSomebody(parts(value)) ? 1 : 0;
            keys += parts(value).stream().anyMatch(codes::contains) ? 1 : 0;
            accounts += logins.has(value) ? 1 : 0;
        }
        return new Hits(exact, mails, numbers, names, keys, accounts);
    }

    private boolean mentionsPhone(String value) {
        var matcher = PHONE.matcher(value);
        while (matcher.find()) {
            if (phones.contains(digits(matcher.group()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text has first and last name of a client who has not both of these words. */
    public boolean namesOther(String text, Set<String> own) {
        List<String> words = words(text);
        return words.stream().anyMatch(last -> firstNamesByLast.getOrDefault(last, Set.of()).stream()
                .filter(words::contains)
                .anyMatch(first -> !own.contains(last) || !own.contains(first)));
    }

    private boolean namesSomebody(List<String> words) {
        Set<String> present = new HashSet<>(words);
        return words.stream().anyMatch(word -> firstNamesByLast.getOrDefault(word, Set.of()).stream()
                .anyMatch(present::contains));
    }

    public static List<String> words(String value) {
        return Arrays.stream(WORD_BREAK.split(plain(value)))
                .map(word -> EDGE.matcher(word).replaceAll(""))
                .filter(word -> word.length() > 1)
                .toList();
    }

    /** As names stand in codes and in names of files: {@code MUELLER-ANNA-25}. */
    private static List<String> parts(String value) {
        return Arrays.stream(CODE_BREAK.split(Words.withoutUmlauts(plain(value))))
                .filter(word -> word.length() > 1)
                .toList();
    }

    private static String plain(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    /** The national part, so that 0171… and +49 171… are one number. */
    private static String digits(String value) {
        String digits = value.replaceAll("\\D", "");
        return digits.length() > 8 ? digits.substring(digits.length() - 8) : digits;
    }
}
