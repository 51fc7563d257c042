package org.lethe.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.salon.Salon;

/** The values that a letter's template fills in, as a person reads them in the letter's language. */
final class LetterModel {

    private static final Map<String, String> KEPT =
            Map.of("630f", "treatment", "257", "books", "147", "books", "14b", "books", "NiSV", "device");

    private static final Pattern CODE = Pattern.compile("[a-z]+(?:-[a-z]+)+(?::.*)?");

    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final Properties words;
    private final DateTimeFormatter dates;

    private LetterModel(Locale language, Properties words) {
        this.words = words;
        this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
    }

    static Map<String, @Nullable Object> of(
            Reply reply, Salon salon, String reference, Locale language, Properties words) {
        LetterModel model = new LetterModel(language, words);
        String authority = salon.mail().authority();
        model.put("salon", salon.name());
        model.put("reference", reference);
        model.put("language", language.getLanguage());
        model.put("greeting", words.getProperty("greeting"));
        model.put("authority", authority == null ? words.getProperty("authority") : authority);
        model.fill(reply);
        return model.values;
    }

    private void fill(Reply reply) {
        if (reply instanceof Reply.Received received) {
            put("receivedOn", date(received.receivedOn()));
            put("due", date(received.due()));
        } else if (reply instanceof Reply.Confirm confirm) {
            link(confirm.link().toString(), confirm.code(), confirm.until());
        } else if (reply instanceof Reply.Reminder reminder) {
            link(reminder.link().toString(), reminder.code(), reminder.until());
        } else if (reply instanceof Reply.TellUsMore more) {
            put("missing", missing(more));
            put("note", more.note());
        } else if (reply instanceof Reply.Done done) {
            put("on", date(done.on()));
            put("recipients", done.recipients());
        } else if (reply instanceof Reply.PartlyDone partly) {
            put("on", date(partly.on()));
            put("recipients", partly.recipients());
            put("kept", kept(partly));
        } else if (reply instanceof Reply.Refused refused) {
            put("reason", reason(refused.reason()));
        } else if (reply instanceof Reply.Extended extended) {
            put("due", date(extended.due()));
            put("reason", reason(extended.reason()));
        }
    }

    private void link(String link, String code, LocalDate until) {
        put("link", link);
        put("code", code);
        put("until", date(until));
    }

    /** A person's own words as they are; what the hub itself has decided stands with the request as a code. */
    private String reason(String reason) {
        if (!CODE.matcher(reason).matches()) {
            return reason;
        }
        return words.getProperty("reason." + reason, words.getProperty("reason.other"));
    }

    private List<String> missing(Reply.TellUsMore more) {
        return more.missing().stream()
                .sorted()
                .map(item -> "missing." + item.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .map(words::getProperty)
                .toList();
    }

    /** One line for each class and norm, with the day on which the last of it goes. */
    private List<Map<String, @Nullable Object>> kept(Reply.PartlyDone partly) {
        Map<List<String>, Reply.Kept> classes = new LinkedHashMap<>();
        for (Reply.Kept kept : partly.kept()) {
            classes.merge(List.of(plain(kept), kept.norm()), kept, LetterModel::longer);
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        classes.forEach((name, kept) -> {
            Map<String, @Nullable Object> row = new HashMap<>();
            LocalDate until = kept.until();
            row.put("what", name.get(0));
            row.put("norm", name.get(1));
            row.put("until", until == null ? null : date(until));
            rows.add(row);
        });
        return rows;
    }

    private static Reply.Kept longer(Reply.Kept one, Reply.Kept other) {
        LocalDate first = one.until();
        LocalDate second = other.until();
        return first == null || second != null && first.isAfter(second) ? one : other;
    }

    /** People know their treatment records, not the tables of a database. */
    private String plain(Reply.Kept kept) {
        return KEPT.entrySet().stream()
                .filter(entry -> kept.norm().contains(entry.getKey()))
                .map(entry -> words.getProperty("kept." + entry.getValue()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> kept.what().replace('_', ' '));
    }

    private String date(LocalDate day) {
        return dates.format(day);
    }

    private void put(String name, @Nullable Object value) {
        values.put(name, value);
    }
}
