package org.lethe.intake.mail.letter;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.lethe.intake.mail.LabelledLetters;
import org.lethe.intake.mail.LabelledLetters.Labelled;
import org.lethe.intake.mail.LetterReader;
import org.lethe.intake.mail.MailContext;

class LikenessTest {

    private static final double COST = Double.parseDouble(System.getProperty("letters.cost", "1"));
    private static final String NEVER_TAUGHT = "heldout-fifteenth";
    private static final LetterReader READER = new LetterReader();

    /** Writes the table that the program brings; see docs/letters.md. */
    @Test
    @EnabledIfSystemProperty(named = "letters.train", matches = "true")
    void training() throws IOException {
        List<LikenessTraining.Example> examples = new ArrayList<>();
        files().stream().filter(file -> !file.startsWith(NEVER_TAUGHT)).forEach(file -> LabelledLetters.of(file)
                .forEach(letter -> examples.add(example(letter))));
        StringBuilder table = new StringBuilder();
        new LikenessTraining(COST)
                .of(examples)
                .forEach((trait, weight) -> table.append(String.format(Locale.ROOT, "%.3f\t%s%n", weight, trait)));
        Files.writeString(Path.of("src/main/resources/letters/likeness.txt"), table);
    }

    /** Prints how letters read when their file was left out of the training: honest figures. */
    @Test
    @EnabledIfSystemProperty(named = "letters.cross", matches = "true")
    void crossValidation() throws IOException {
        Path out = Path.of(System.getProperty("letters.out", "target/likeness.txt"));
        try (PrintStream to = new PrintStream(Files.newOutputStream(out), true, StandardCharsets.UTF_8)) {
            for (String held : List.of(
                    "heldout-fourteenth", "examples-de", "examples-en", "examples-others", "heldout-thirteenth")) {
                held(held, to);
            }
        }
    }

    private static void held(String held, PrintStream to) {
        List<LikenessTraining.Example> taught = new ArrayList<>();
        List<Labelled> tested = new ArrayList<>();
        for (String file : files()) {
            if (file.startsWith(held)) {
                tested.addAll(LabelledLetters.of(file));
            } else {
                LabelledLetters.of(file).forEach(letter -> taught.add(example(letter)));
            }
        }
        Likeness likeness = likeness(new LikenessTraining(COST).of(taught));
        to.println("== " + held);
        Interpreter phrases = new Interpreter(new Likeness(Map.of(), 0));
        for (Labelled letter : tested) {
            Interpreter.Phrases read = phrases.byPhrases(example(letter).words(), false, letter.language());
            double margin = likeness.of(example(letter).words()).margin();
            to.printf(
                    Locale.ROOT,
                    "%s %s %s %.2f%n",
                    letter.name(),
                    letter.action(),
                    read.read().action() + (read.open() ? "_OPEN" : ""),
                    margin);
        }
    }

    private static Likeness likeness(Map<String, Float> table) {
        Map<String, Float> weights = new HashMap<>(table);
        float bias = Objects.requireNonNull(weights.remove(""));
        return new Likeness(weights, bias);
    }

    private static LikenessTraining.Example example(Labelled letter) {
        return new LikenessTraining.Example(Interpreter.words(subject(letter), text(letter)), letter.erasure());
    }

    private static String subject(Labelled letter) {
        var subject = READER.read(letter.raw(), MailContext.unknown("DE")).subject();
        return subject == null ? "" : subject.reveal();
    }

    private static String text(Labelled letter) {
        var text = READER.read(letter.raw(), MailContext.unknown("DE")).newText();
        return text == null ? "" : text.reveal();
    }

    private static List<String> files() {
        try (var files = Files.list(Path.of("src/test/resources/letters"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
