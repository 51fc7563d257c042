package org.lethe.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lethe.intake.mail.letter.Action;

/** Templates that people really send, filled in; their folder is named by LETHE_LETTERS. */
class SharedLettersTest {

    private static final Pattern BLOCK = Pattern.compile("\\[(\\w+)>([^\\[\\]]*)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Map<String, String> VALUES = Map.of(
            "id_data", "Name: Anna Müller\nE-Mail: anna.mueller@example.org\nGeburtsdatum: 12.03.1985",
            "request_date", "03.04.2026",
            "request_article", "17",
            "runs_list", "Seerose Online",
            "objection_reason", "",
            "request_recipient_address", "Salon Seerose, Hauptstraße 1, 20095 Hamburg");

    private final LetterReader unit = new LetterReader();

    @Test
    void erasureTemplatesBecomeRequestsWithEveryChoiceOfBlocks() {
        for (Predicate<String> blocks : choices()) {
            assertThat(actions(blocks)).allSatisfy((name, action) -> {
                if (name.contains("-erasure-")) {
                    assertThat(action).as(name).isEqualTo(Action.REQUEST);
                }
            });
        }
    }

    @Test
    void noOtherTemplateBecomesARequest() {
        for (Predicate<String> blocks : choices()) {
            assertThat(actions(blocks)).allSatisfy((name, action) -> {
                if (!name.contains("-erasure-")) {
                    assertThat(action).as(name).isNotEqualTo(Action.REQUEST);
                }
            });
        }
    }

    @Test
    void partialErasureIsForAPerson() {
        assertThat(actions(name -> name.equals("erase_some")))
                .allSatisfy((name, action) -> assertThat(action).as(name).isNotEqualTo(Action.REQUEST));
    }

    private static Iterable<Predicate<String>> choices() {
        return java.util.List.of(
                name -> name.equals("erase_all"),
                name -> !name.equals("erase_some"),
                name -> name.equals("erase_all") || name.equals("has_fields"),
                name -> name.equals("erase_all") || name.equals("include_objection"),
                name -> true,
                name -> false);
    }

    private Map<String, Action> actions(Predicate<String> blocks) {
        String folder = System.getenv("LETHE_LETTERS");
        assumeTrue(folder != null, "LETHE_LETTERS is not set");
        Map<String, Action> actions = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of(String.valueOf(folder)))) {
            files.filter(file -> file.toString().endsWith(".txt") && !file.endsWith("SOURCES.txt"))
                    .forEach(file -> actions.put(
                            file.getParent().getFileName() + "/" + file.getFileName(),
                            unit.read(filled(file, blocks), MailContext.unknown("DE"))
                                    .understanding()
                                    .action()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(actions).isNotEmpty();
        return actions;
    }

    private static byte[] filled(Path file, Predicate<String> blocks) {
        try {
            String text = Files.readString(file);
            text = BLOCK.matcher(text).replaceAll(found -> blocks.test(found.group(1)) ? found.group(2) : "");
            text = PLACEHOLDER.matcher(text).replaceAll(found -> VALUES.getOrDefault(found.group(1), found.group(1)));
            return (text.replaceAll("<[^>]+>", "") + "\nAnna Müller\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
