package org.lethe.intake.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lethe.intake.mail.who.Said;
import org.lethe.person.Personal;

/**
 * Letters with what they mean, from {@code letters/*.txt}. A letter begins with a line {@code #### action intent language
 * onBehalf | identifier=value …}; action {@code not} is anything but a request, intent {@code -} is not judged.
 */
public final class LabelledLetters {

    /** One letter and its label. */
    public record Labelled(
            String name,
            String action,
            String intent,
            String language,
            String onBehalf,
            Map<String, String> who,
            byte[] raw) {

        public boolean erasure() {
            return action.equals("request");
        }

        public boolean actionIs(String actual) {
            return action.equals("not") ? !actual.equals("request") : action.equals(actual);
        }

        /** Which identifiers differ from the label; empty where all are exact. */
        List<String> differences(Said said) {
            Map<String, @Nullable String> actual = new HashMap<>();
            actual.put("email", shown(said.email()));
            actual.put("first", shown(said.firstName()));
            actual.put("last", shown(said.lastName()));
            actual.put(
                    "birth", said.birthDate() == null ? null : said.birthDate().toString());
            actual.put("customer", shown(said.customerNumber()));
            actual.put(
                    "phone",
                    said.phones().isEmpty()
                            ? null
                            : String.join(
                                    "+",
                                    said.phones().stream().map(Personal::reveal).toList()));
            return Stream.of("email", "first", "last", "birth", "customer", "phone")
                    .filter(key -> !Objects.equals(actual.get(key), who.get(key)))
                    .map(key -> key + " " + who.get(key) + " but " + actual.get(key))
                    .toList();
        }

        private static @Nullable String shown(@Nullable Personal value) {
            return value == null ? null : value.reveal();
        }
    }

    private LabelledLetters() {}

    /** Those of these files. */
    public static List<Labelled> of(String... files) {
        return Stream.of(files).flatMap(file -> read(file).stream()).toList();
    }

    private static List<Labelled> read(String file) {
        try (InputStream in = LabelledLetters.class.getResourceAsStream("/letters/" + file + ".txt")) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            List<Labelled> letters = new ArrayList<>();
            for (String letter : text.split("(?m)^#### ")) {
                if (!letter.isBlank()) {
                    letters.add(letter(file + "-" + (letters.size() + 1), letter));
                }
            }
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled letter(String name, String letter) {
        int end = letter.indexOf('\n');
        String[] label = letter.substring(0, end).split("\\|");
        String[] words = label[0].strip().split(" ");
        Map<String, String> who = new HashMap<>();
        if (label.length > 1) {
            for (String pair : label[1].strip().split(" (?=[a-z]+=)")) {
                who.put(
                        pair.substring(0, pair.indexOf('=')),
                        pair.substring(pair.indexOf('=') + 1).strip());
            }
        }
        String mail = letter.substring(end + 1);
        String raw = mail.startsWith("From:") && !mail.contains("\nTo: ")
                ? "To: info@salon-seerose.example\nDate: Tue, 5 May 2026 10:00:00 +0200\n" + mail
                : mail;
        who.remove("staff");
        return new Labelled(name, words[0], words[1], words[2], words[3], who, raw.getBytes(StandardCharsets.UTF_8));
    }
}
