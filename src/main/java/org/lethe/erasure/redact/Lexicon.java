package org.lethe.erasure.redact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.lethe.person.NameForms;

/** Word lists, folded, from {@code redact/*.txt}: what tells the client's name from words and from other people. */
final class Lexicon {

    static final Lexicon STANDARD = new Lexicon();

    private final Set<String> firstNames = read("first-names");
    private final Set<String> surnames = read("surnames");
    private final Set<String> commonWords = read("common-words");
    private final Set<String> greetings = read("greetings");
    private final Set<String> titles = read("titles");
    private final Set<String> farewells = read("farewells");
    private final Set<String> referenceLabels = read("reference-labels");
    private final Set<String> nameLabels = read("name-labels");

    private Lexicon() {}

    boolean isFirstName(String folded) {
        return firstNames.contains(folded);
    }

    boolean isSurname(String folded) {
        return surnames.contains(folded);
    }

    boolean isCommonWord(String folded) {
        return commonWords.contains(folded);
    }

    boolean isGreeting(String folded) {
        return greetings.contains(folded);
    }

    boolean isTitle(String folded) {
        return titles.contains(folded);
    }

    boolean isFarewell(String folded) {
        return farewells.contains(folded);
    }

    boolean isReferenceLabel(String folded) {
        return referenceLabels.contains(folded);
    }

    boolean isNameLabel(String folded) {
        return nameLabels.contains(folded);
    }

    private static Set<String> read(String list) {
        String name = "/redact/" + list + ".txt";
        Set<String> words = new HashSet<>();
        try (InputStream stream = Lexicon.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the word list " + name + " is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    for (String word : NameForms.words(line)) {
                        words.addAll(NameForms.ofWord(word));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the word list " + name + " cannot be read", e);
        }
        return Set.copyOf(words);
    }
}
