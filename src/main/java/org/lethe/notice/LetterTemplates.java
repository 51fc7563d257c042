package org.lethe.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lethe.salon.Salon;

/**
 * Where the words of the letters are: {@code <folder>/<salon>/<language>/<letter>.txt} if the salon has its own, else
 * the ones inside the hub. A salon that replaces the text of a letter and not its HTML gets HTML made from its text.
 */
final class LetterTemplates {

    private static final String BUILT_IN = "/letters/templates/";

    private static final Map<String, Optional<String>> BUILT_INS = new ConcurrentHashMap<>();

    private final @Nullable Path folder;

    /** @param folder of the salons' own templates, if there are any */
    LetterTemplates(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The text of a letter and, where there is one, its HTML. */
    record Template(String text, Optional<String> html) {}

    /**
     * The salon's own template, if it has one in this language.
     *
     * @throws UncheckedIOException if it cannot be read, for instance because it is not UTF-8
     */
    Optional<Template> ownOf(Salon salon, String language, String letter) {
        return file(salon, language, letter + ".txt")
                .map(text -> new Template(text, file(salon, language, letter + ".html")));
    }

    Template builtIn(String language, String letter) {
        String text = resource(language + "/" + letter + ".txt")
                .orElseThrow(() -> new IllegalStateException("no letter " + letter + " in " + language));
        return new Template(text, resource(language + "/" + letter + ".html"));
    }

    /** The frame around the HTML of every letter; a salon may have its own, next to its languages. */
    String layout(Salon salon) {
        return file(salon, "", "layout.html").orElseGet(this::layout);
    }

    /** The hub's own frame. */
    String layout() {
        return resource("layout.html").orElseThrow(() -> new IllegalStateException("no layout of letters"));
    }

    /** Words that several letters share. */
    Properties words(String language) {
        Properties words = new Properties();
        try (Reader file = new StringReader(resource(language + "/words.properties")
                .orElseThrow(() -> new IllegalStateException("no words in " + language)))) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    static boolean speaks(String language) {
        return language.matches("[a-z]{2}")
                && resource(language + "/received.txt").isPresent();
    }

    private Optional<String> file(Salon salon, String language, String name) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(salon.id()).resolve(language).resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the letter template " + file, e);
        }
    }

    private static Optional<String> resource(String name) {
        return BUILT_INS.computeIfAbsent(name, LetterTemplates::load);
    }

    private static Optional<String> load(String name) {
        try (InputStream file = LetterTemplates.class.getResourceAsStream(BUILT_IN + name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
