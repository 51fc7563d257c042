package org.lethe.request;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Identifiers;
import org.lethe.person.IdentifiersText;
import org.lethe.person.Personal;

/** What an identifier must look like to look for somebody with it; patterns are never taken. */
public final class IdentifierRules {

    private static final int LONGEST = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;.]+");
    private static final Pattern HAS_LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern WILDCARD = Pattern.compile("[%*?]");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int FEWEST_DIGITS = 6;

    private IdentifierRules() {}

    /** @throws NotUnderstoodException naming the field that is wrong */
    public static void check(Identifiers client) {
        text("client.reference", client.reference());
        text("client.firstName", client.firstName());
        text("client.lastName", client.lastName());
        text("client.email", client.email());
        text("client.phone", client.phone());
        if (client.email() != null && !EMAIL.matcher(client.email().reveal()).matches()) {
            throw new NotUnderstoodException("client.email", "is not an e-mail address");
        }
        if (client.phone() != null
                && client.phone()
                                .reveal()
                                .chars()
                                .filter(digit -> digit >= '0' && digit <= '9')
                                .count()
                        < FEWEST_DIGITS) {
            throw new NotUnderstoodException("client.phone", "is not a phone number");
        }
        if (!client.sufficient()) {
            throw new NotUnderstoodException(
                    "client",
                    "identifies nobody; give a reference, an e-mail, a phone,"
                            + " or first name, last name and birth date together");
        }
    }

    /**
     * The same for two asks that mean the same: the texts in a normal form. A reference stays as it is written: some salons
     * tell two clients apart by nothing but its case.
     */
    static String normal(Identifiers client, String country) {
        Map<String, String> texts = new TreeMap<>(IdentifiersText.toMap(client));
        texts.replaceAll((name, value) ->
                name.equals("reference") ? value.strip() : value.strip().toLowerCase(Locale.ROOT));
        texts.computeIfPresent("phone", (name, value) -> e164(value, country));
        return texts.toString();
    }

    private static String e164(String phone, String country) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.format(numbers.parse(phone, country), PhoneNumberUtil.PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            return phone;
        }
    }

    private static void text(String field, @Nullable Personal value) {
        if (value == null) {
            return;
        }
        String text = value.reveal();
        if (text.length() > LONGEST) {
            throw new NotUnderstoodException(field, "is longer than " + LONGEST + " characters");
        }
        if (CONTROL.matcher(text).find()) {
            throw new NotUnderstoodException(field, "holds control characters");
        }
        if (WILDCARD.matcher(text).find() || !HAS_LETTER_OR_DIGIT.matcher(text).find()) {
            throw new NotUnderstoodException(
                    field, "is a wildcard or holds no letter or digit; patterns are not taken");
        }
    }
}
