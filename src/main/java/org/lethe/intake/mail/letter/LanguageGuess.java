package org.lethe.intake.mail.letter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which language a text is in, by the words that every text has. */
final class LanguageGuess {

    private static final Map<Character.UnicodeScript, String> SCRIPTS = Map.of(
            Character.UnicodeScript.CYRILLIC, "ru",
            Character.UnicodeScript.GREEK, "el",
            Character.UnicodeScript.ARABIC, "ar",
            Character.UnicodeScript.HEBREW, "he",
            Character.UnicodeScript.HAN, "zh",
            Character.UnicodeScript.HIRAGANA, "ja",
            Character.UnicodeScript.HANGUL, "ko",
            Character.UnicodeScript.THAI, "th");

    private final Lexicons lexicons;

    LanguageGuess(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /** Languages by likelihood, the likeliest first; {@code otherwise} where nothing speaks for any. */
    List<String> of(Words words, String otherwise) {
        String script = script(words.source);
        if (script != null) {
            return List.of(script);
        }
        Map<String, Double> scores = new HashMap<>();
        scores.put(otherwise, 0.01);
        words.all.stream().limit(800).forEach(word -> lexicons.weights(word.folded())
                .forEach((language, weight) -> scores.merge(language, weight, Double::sum)));
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static @Nullable String script(String text) {
        Map<Character.UnicodeScript, Integer> counts = new HashMap<>();
        int letters = 0;
        for (int i = 0; i < Math.min(text.length(), 2_000); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (c > 0x250) {
                    counts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
                }
            }
        }
        int half = letters / 2;
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > half && SCRIPTS.containsKey(entry.getKey()))
                .map(entry -> SCRIPTS.get(entry.getKey()))
                .findFirst()
                .orElse(null);
    }
}
