package org.lethe.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.intake.mail.Letter;
import org.lethe.intake.mail.letter.Understanding;
import org.lethe.intake.mail.who.Said;
import org.lethe.person.Personal;
import tools.jackson.databind.json.JsonMapper;

/** One letter as one line of output. This is the place where what a letter says is meant to be shown. */
final class LetterLine {

    private static final JsonMapper MAPPER = new JsonMapper();

    private LetterLine() {}

    static String json(String file, Letter letter) {
        Understanding understanding = letter.understanding();
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("file", file);
        line.put("intent", understanding.intent().word());
        line.put("confidence", understanding.confidence());
        line.put("language", understanding.language());
        line.put("identifiers", identifiers(letter.said()));
        line.put("onBehalf", understanding.onBehalf().word());
        line.put("action", understanding.action().word());
        line.put("because", understanding.because());
        return MAPPER.writeValueAsString(line);
    }

    static String text(String file, Letter letter) {
        Understanding understanding = letter.understanding();
        return "%-8s %-14s %s  %s%s"
                .formatted(
                        understanding.action().word(),
                        understanding.intent().word(),
                        understanding.language(),
                        file,
                        understanding.because().isEmpty()
                                ? ""
                                : "  (" + String.join(" | ", understanding.because()) + ")");
    }

    private static Map<String, @Nullable Object> identifiers(Said said) {
        Map<String, @Nullable Object> identifiers = new LinkedHashMap<>();
        identifiers.put("email", shown(said.email()));
        identifiers.put("phone", said.phones().stream().map(Personal::reveal).toList());
        identifiers.put("firstName", shown(said.firstName()));
        identifiers.put("lastName", shown(said.lastName()));
        LocalDate birthDate = said.birthDate();
        identifiers.put("birthDate", birthDate == null ? null : birthDate.toString());
        identifiers.put("customerNumber", shown(said.customerNumber()));
        return identifiers;
    }

    private static @Nullable String shown(@Nullable Personal value) {
        return value == null ? null : value.reveal();
    }
}
