package org.lethe.intake.mail.letter;

import java.util.ArrayList;
import java.util.List;

/**
 * A phrase of a lexicon. Its parts are separated by blanks: a word; {@code a|b} one of several; {@code word*},
 * {@code *word} and {@code *word*} with anything attached; {@code word?} may be missing; {@code ..} up to three words
 * of the same clause between, {@code ..N} up to N.
 */
final class Phrase {

    private record Part(List<String> forms, boolean optional, int gap) {

        boolean is(String word) {
            for (String form : forms) {
                if (matches(form, word)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean matches(String form, String word) {
            boolean open = form.charAt(0) == '*';
            boolean ends = form.charAt(form.length() - 1) == '*';
            if (!open && !ends) {
                return form.equals(word);
            }
            if (form.length() == 1) {
                return true;
            }
            if (open && ends) {
                return word.contains(form.substring(1, form.length() - 1));
            }
            return open ? word.endsWith(form.substring(1)) : word.regionMatches(0, form, 0, form.length() - 1);
        }
    }

    private final List<Part> parts = new ArrayList<>();

    Phrase(String written) {
        int gap = 0;
        for (String part : written.strip().split("\\s+")) {
            if (part.startsWith("..")) {
                gap = part.length() > 2 ? Integer.parseInt(part.substring(2)) : 3;
                continue;
            }
            boolean optional = part.endsWith("?");
            String forms = optional ? part.substring(0, part.length() - 1) : part;
            parts.add(
                    new Part(List.of(forms.split("\\|")).stream().map(Fold::of).toList(), optional, gap));
            gap = 0;
        }
        if (parts.isEmpty() || parts.get(0).optional() || parts.get(0).gap() > 0) {
            throw new IllegalArgumentException("a phrase begins with a word: " + written);
        }
    }

    /** The first letters a match may begin with, or empty where it may be any. */
    List<Character> initials() {
        List<String> forms = parts.get(0).forms();
        boolean any = forms.stream().anyMatch(form -> form.charAt(0) == '*');
        return any
                ? List.of()
                : forms.stream().map(form -> form.charAt(0)).distinct().toList();
    }

    /** The end of the match that begins with this word, or -1. It stays within the sentence. */
    int match(List<Words.Word> words, int at, int sentenceEnd) {
        return parts.get(0).is(words.get(at).folded()) ? rest(1, words, at + 1, sentenceEnd) : -1;
    }

    private int rest(int index, List<Words.Word> words, int at, int end) {
        if (index == parts.size()) {
            return at;
        }
        Part part = parts.get(index);
        for (int skipped = 0; skipped <= part.gap() && at + skipped < end; skipped++) {
            boolean sameClause = skipped == 0
                    || words.get(at + skipped).clause() == words.get(at - 1).clause();
            if (!sameClause) {
                break;
            }
            if (part.is(words.get(at + skipped).folded())) {
                int found = rest(index + 1, words, at + skipped + 1, end);
                if (found > 0) {
                    return found;
                }
            }
        }
        return part.optional() ? rest(index + 1, words, at, end) : -1;
    }
}
