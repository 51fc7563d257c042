package org.lethe.intake.mail.who;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lethe.person.Personal;

/** Phone numbers in a text, as E.164. */
final class Phones {

    /** A run of digits as people write numbers; the word before it tells what it is. */
    private static final Pattern RUN =
            Pattern.compile("(?<![\\w@.,/-])(?:\\+|00|\\(\\+?|0|\\d)[\\d ()/.\\u2011\\u2013-]{5,24}\\d(?![\\w@])");

    private static final Pattern OTHER_NUMBER = Pattern.compile(
            "(?i).*(?:kunden|kd|karten|mitglieds|rechnungs|auftrags|bestell|termin|vorgangs|steuer|ust|hrb|hra|iban|konto|blz|bic|plz|"
                    + "customer|client|member|membership|card|invoice|order|booking|reference|ref|account|fax|telefax|vat|"
                    + "client|cliente|klant|klienta|m[üu]ş?teri|geb(?:oren|urtsdatum)?|born|dob|birth)[\\w.\\s-]{0,16}(?:nr|nummer|no|number|id|#)?\\W{0,4}$",
            Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile(
            "\\(?\\d{1,4}[./-]\\s?\\d{1,2}[./-]\\s?\\d{2,4}\\)?|\\d{1,2}[.:]\\d{2}.*|\\d{4}\\s?-\\s?\\d{4}");

    /** As the British group them; German numbers of the same length are grouped otherwise. */
    private static final Pattern BRITISH_MOBILE = Pattern.compile("07\\d{3} ?\\d{3} ?\\d{3}");

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    /** At most ten numbers, in the order of the text, each once; the first country in which one is valid counts. */
    List<Personal> in(String text, List<String> countries) {
        Set<String> found = new LinkedHashSet<>();
        Matcher runs = RUN.matcher(text);
        while (runs.find() && found.size() < 10) {
            String run = runs.group().strip();
            long digits = run.chars().filter(Character::isDigit).count();
            String before = text.substring(Math.max(0, runs.start() - 40), runs.start());
            String word = before.substring(before.lastIndexOf('\n') + 1);
            if (digits < 6
                    || digits > 15
                    || DATE.matcher(run).matches()
                    || OTHER_NUMBER.matcher(word).matches()) {
                continue;
            }
            boolean likely = run.startsWith("0") || run.startsWith("+") || run.startsWith("(") || labelled(word);
            if (likely) {
                number(run, countries).ifPresent(found::add);
            }
        }
        return new ArrayList<>(found).stream().map(Personal::new).toList();
    }

    private static boolean labelled(String before) {
        return before.toLowerCase(java.util.Locale.ROOT)
                .matches(
                        "(?s).*(?:tel|telefon|phone|mobil|mobile|handy|handynummer|cell|telefonnummer|rufnummer|number is|nummer)\\W{0,5}(?:is|ist|lautet|nr|number|no|:|\\.)?\\W{0,4}");
    }

    private Optional<String> number(String run, List<String> known) {
        List<String> countries = new ArrayList<>(known);
        if (countries.contains("GB") && BRITISH_MOBILE.matcher(run).matches()) {
            countries.retainAll(List.of("GB"));
        }
        return number(run, countries, Leniency.VALID).or(() -> number(run, countries, Leniency.POSSIBLE));
    }

    private Optional<String> number(String run, List<String> countries, Leniency leniency) {
        for (String country : countries) {
            var matches = numbers.findNumbers(run, country, leniency, 10).iterator();
            if (matches.hasNext()) {
                return Optional.of(numbers.format(matches.next().number(), PhoneNumberFormat.E164));
            }
        }
        return Optional.empty();
    }
}
