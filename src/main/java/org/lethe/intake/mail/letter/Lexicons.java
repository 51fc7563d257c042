package org.lethe.intake.mail.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The lexicons that come with Lethe, one file a language; {@code letters/lexicon/languages.yaml} lists them. */
final class Lexicons {

    private final Map<String, Lexicon> byLanguage = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> weights = new HashMap<>();

    Lexicons(List<Lexicon> lexicons) {
        Map<String, Integer> shared = new HashMap<>();
        for (Lexicon lexicon : lexicons) {
            byLanguage.put(lexicon.language(), lexicon);
            lexicon.common().forEach(word -> shared.merge(word, 1, Integer::sum));
        }
        for (Lexicon lexicon : lexicons) {
            lexicon.common().forEach(word -> weights.computeIfAbsent(word, any -> new HashMap<>())
                    .put(lexicon.language(), 1.0 / shared.getOrDefault(word, 1)));
        }
    }

    static Lexicons ofResources() {
        List<String> languages = strings(load("languages"), "languages");
        return new Lexicons(languages.stream().map(Lexicons::read).toList());
    }

    Optional<Lexicon> of(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /** How much a word speaks for each language. */
    Map<String, Double> weights(String folded) {
        return weights.getOrDefault(folded, Map.of());
    }

    private static Lexicon read(String language) {
        Map<String, Object> file = load(language);
        Map<String, List<String>> concepts = new LinkedHashMap<>();
        if (file.get("concepts") instanceof Map<?, ?> map) {
            map.keySet().forEach(concept -> concepts.put(String.valueOf(concept), strings(map, concept)));
        }
        List<String> common = strings(file, "common").stream()
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .toList();
        return new Lexicon(language, common, concepts);
    }

    /** The entries of a list, or the lines of a text. */
    private static List<String> strings(Map<?, ?> map, Object key) {
        Object value = map.get(key);
        Stream<String> entries = value instanceof List<?> list
                ? list.stream().map(String::valueOf)
                : value instanceof String text ? text.lines() : Stream.empty();
        return entries.map(String::strip).filter(entry -> !entry.isEmpty()).toList();
    }

    private static Map<String, Object> load(String name) {
        String path = "/letters/lexicon/" + name + ".yaml";
        try (InputStream in = Lexicons.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("There is no lexicon " + path);
            }
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The lexicon " + path + " cannot be read", e);
        }
    }
}
