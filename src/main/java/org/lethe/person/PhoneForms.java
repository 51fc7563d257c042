package org.lethe.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The written forms of a phone number. Numbers are compared as E.164; {@code country} is the ISO 3166 code of the
 * country in which a number without a country code is meant.
 */
public final class PhoneForms {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern DATE = Pattern.compile(
            "[0-3]?\\d[./-] ?[01]?\\d[./-] ?(?:19|20)\\d\\d(?!\\d)|(?:19|20)\\d\\d-[01]\\d-[0-3]\\d(?!\\d)");

    /** {@code 0221 471032 ab 18h}: letters are no keys of a telephone here. */
    private static final Pattern NOTE = Pattern.compile("\\d\\D*\\p{L}");

    /** Digits alone, as a column of numbers holds them. */
    private static final Pattern BARE = Pattern.compile("[1-9]\\d{9,14}");

    private PhoneForms() {}

    /**
     * The number as E.164 ({@code +491712345678}), from any notation, also with a note behind it. Empty when it cannot be
     * a phone number, or where there are several.
     */
    public static Optional<String> e164(String raw, String country) {
        if (NOTE.matcher(raw).find()) {
            List<String> noted = in(raw, country);
            return noted.size() == 1 ? Optional.of(noted.get(0)) : Optional.empty();
        }
        return parsed(raw, country).map(number -> number(number).e164());
    }

    /** All numbers in a running text or in a field that holds several, as E.164, in order, each once. */
    public static List<String> in(String text, String country) {
        Set<String> found = new LinkedHashSet<>();
        for (PhoneNumberMatch match :
                NUMBERS.findNumbers(text, country, PhoneNumberUtil.Leniency.POSSIBLE, Long.MAX_VALUE)) {
            boolean date = DATE.matcher(match.rawString()).lookingAt();
            if (!date && NUMBERS.isValidNumber(match.number())) {
                found.add(NUMBERS.format(match.number(), PhoneNumberFormat.E164));
            }
        }
        return List.copyOf(found);
    }

    /**
     * A number, read once.
     *
     * @param code the country code without +
     * @param national the number without country code and leading zero
     */
    public record Number(String code, String national) {

        public String e164() {
            return "+" + code + national;
        }

        /** With country code: bare, after 00, and with the superfluous (0). */
        public List<String> international() {
            String zero = code + "0" + national;
            return List.of(code + national, "00" + code + national, zero, "00" + zero);
        }

        @Override
        public String toString() {
            return "Number[•••]";
        }
    }

    /** The numbers of a field, read once each; see {@link NormalForms#phones}. */
    public static List<Number> numbers(String raw, String country) {
        Optional<PhoneNumber> whole = parsed(raw, country);
        if (whole.isPresent()) {
            return Stream.concat(whole.stream(), withBareCode(raw, country))
                    .map(PhoneForms::number)
                    .distinct()
                    .toList();
        }
        List<Number> numbers = new ArrayList<>(2);
        for (String part : parts(raw, country)) {
            parsed(part, country).ifPresent(number -> numbers.add(number(number)));
        }
        return numbers;
    }

    /** {@code 49521784874} may begin with a country code as well as with an area's. */
    private static Stream<PhoneNumber> withBareCode(String raw, String country) {
        String digits = raw.strip();
        boolean bare = digits.startsWith(String.valueOf(NUMBERS.getCountryCodeForRegion(country)))
                && BARE.matcher(digits).matches();
        return bare ? parsed("+" + digits, country).filter(NUMBERS::isValidNumber).stream() : Stream.empty();
    }

    private static Number number(PhoneNumber number) {
        return new Number(String.valueOf(number.getCountryCode()), NUMBERS.getNationalSignificantNumber(number));
    }

    /**
     * The digit strings under which the number is written, without separators: with country code (after {@code +},
     * {@code 00} or bare), with {@code (0)}, national, and national without the leading zero that spreadsheets drop.
     */
    public static Set<String> digits(String raw, String country) {
        Set<String> digits = new LinkedHashSet<>();
        Optional<PhoneNumber> number = parsed(raw, country);
        if (number.isPresent()) {
            Number read = number(number.get());
            digits.addAll(read.international());
            digits.add("0" + read.national());
            digits.add(read.national());
        }
        String asWritten = onlyDigits(raw);
        if (asWritten.length() >= 6) {
            digits.add(asWritten);
        }
        return digits;
    }

    /** The digits of a text, of any script, as ASCII. */
    public static String onlyDigits(CharSequence text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        return digits.toString();
    }

    /** The several numbers of one field such as {@code "0171 2345678 / 040 123456"}; one entry where there is one. */
    static List<String> parts(String raw, String country) {
        Optional<String> whole = e164(raw, country);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<String> parts = new ArrayList<>(in(raw, country));
        if (parts.isEmpty()) {
            for (String part : raw.split("[,;|]|\\s/\\s|\\s+(?:oder|und|or)\\s+", -1)) {
                e164(part, country).ifPresent(parts::add);
            }
        }
        return parts;
    }

    private static Optional<PhoneNumber> parsed(String raw, String country) {
        if (raw.length() > 80
                || onlyDigits(raw).length() < 5
                || NOTE.matcher(raw).find()) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = NUMBERS.parse(raw, country);
            number.clearExtension();
            return NUMBERS.isPossibleNumber(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
