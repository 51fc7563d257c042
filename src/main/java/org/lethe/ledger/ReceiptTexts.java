package org.lethe.ledger;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The words, dates and numbers of a readable receipt, in German or English. */
final class ReceiptTexts {

    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle bundle;

    ReceiptTexts(Locale language, ZoneId zone) {
        boolean german = language.getLanguage().equals("de");
        this.locale = german ? Locale.GERMANY : Locale.UK;
        this.zone = zone;
        this.bundle = ResourceBundle.getBundle(
                "receipt.texts",
                german ? Locale.GERMAN : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String language() {
        return locale.getLanguage();
    }

    String of(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** The word for a code, or the code itself if there is none. */
    String wordFor(String group, String code) {
        String key = group + "." + code.replace(' ', '-');
        return bundle.containsKey(key) ? of(key) : code;
    }

    String time(String instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(Instant.parse(instant).atZone(zone));
    }

    String day(String date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(LocalDate.parse(date));
    }

    String number(long number) {
        return String.format(locale, "%,d", number);
    }

    /** All texts without values, by key, for the template. */
    Map<String, String> plain() {
        Map<String, String> texts = new HashMap<>();
        bundle.keySet().stream().filter(key -> !key.contains(".")).forEach(key -> texts.put(key, of(key)));
        return texts;
    }
}
