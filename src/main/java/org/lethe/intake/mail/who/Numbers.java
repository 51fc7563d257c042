package org.lethe.intake.mail.who;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a salon calls a client by: customer number, membership number, card number. */
final class Numbers {

    private static final Pattern CUSTOMER = Pattern.compile(
            "(?:kund(?:en|innen)?[- ]?(?:nr|nummer|num|id|no)|kd\\.?[- ]?(?:nr|nummer)|kundenkarten?[- ]?(?:nr|nummer)?|kartei(?:karten)?[- ]?(?:nr|nummer)|mitglieds?[- ]?(?:nr|nummer)|kunden-?konto[- ]?(?:nr|nummer)|"
                    + "(?:customer|client|member|membership|guest|loyalty(?: card)?|card|cust)[- .]?(?:number|no|nr|num|id|ref|reference|#)|(?:my )?(?:customer|client) (?:account )?(?:number|reference)|"
                    + "num[ée]ro (?:de )?client(?:e)?|n[°º]\\s?(?:de )?client(?:e)?|n[úu]mero de cliente|(?:numero|codice) cliente|klantnummer|klantnr|numer klienta|nr klienta|m[üu][şs]teri (?:no|numara(?:s[ıi]|m))|n[úu]mero de cliente)"
                    + "\\b\\.?\\s*+(?:ist|lautet|is|est|es|:|=|#|-)?\\s*+(?:die |the )?:?\\s*+[\"']?((?=[A-Z0-9/._-]*\\d)[A-Z0-9](?:[A-Z0-9/._-]*[A-Z0-9])?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Numbers() {}

    static Optional<String> customer(String text) {
        Matcher matcher = CUSTOMER.matcher(text);
        return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
    }
}
