package org.lethe.intake.mail.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A text as folded words in sentences and clauses. */
final class Words {

    /** A word and where it stands; {@code cited} when it stands between quotation marks. */
    record Word(String folded, int start, int end, int sentence, int clause, boolean cited) {}

    /** A sentence: its words, and whether it ends with a question mark or is the subject of the mail. */
    record Sentence(int from, int to, boolean question, boolean heading) {
        int length() {
            return to - from;
        }
    }

    private static final Set<String> ABBREVIATIONS = Set.of(
            "art", "abs", "nr", "lit", "z", "b", "bzw", "gem", "str", "dr", "prof", "fr", "hr", "inkl", "ca", "evtl",
            "ggf", "tel", "geb", "d", "h", "u", "a", "usw", "etc", "i", "e", "g", "mr", "mrs", "ms", "st", "vgl",
            "ziff", "kd", "bspw", "sog", "o", "s", "v", "m", "no", "par", "ust", "hnr", "mob", "abt", "p", "ex");
    private static final Set<String> ENGLISH_ENDINGS = Set.of("t", "s", "m", "d", "ll", "re", "ve");
    private static final String OPENING = "„“\"»«";
    private static final int MOST_WORDS = 3_000;

    final String source;
    final List<Word> all = new ArrayList<>();
    final List<Sentence> sentences = new ArrayList<>();

    private int clause;
    private int first;
    private int citedFrom = -1;

    private Words(String source) {
        this.source = source;
    }

    /** The subject, where there is one, is the first sentence. */
    static Words of(String subject, String body) {
        Words words = new Words(subject.isBlank() ? body : subject.strip() + "\n\n" + body);
        int heading = subject.isBlank() ? 0 : subject.strip().length();
        words.read(0, heading);
        words.endSentence(words.all.isEmpty() ? false : subject.contains("?"), true);
        words.read(heading, words.source.length());
        words.endSentence(false, false);
        return words;
    }

    String text(int fromWord, int toWord) {
        return source.substring(all.get(fromWord).start(), all.get(toWord - 1).end())
                .replaceAll("\\s+", " ");
    }

    private void read(int from, int to) {
        int at = from;
        while (at < to && all.size() < MOST_WORDS) {
            char c = source.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                at = word(at, to);
            } else {
                punctuation(c, at, to);
                at++;
            }
        }
        citedFrom = -1;
    }

    private int word(int start, int to) {
        int end = start;
        while (end < to && inWord(end, to)) {
            end++;
        }
        String folded = Fold.of(source.substring(start, end).replaceAll("['’`´*_]", ""));
        all.add(new Word(folded, start, end, sentences.size(), clause, false));
        return end;
    }

    private boolean inWord(int at, int to) {
        char c = source.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        if (c != '\'' && c != '’' && c != '´' && c != '`') {
            return false;
        }
        int end = at + 1;
        while (end < to && Character.isLetterOrDigit(source.charAt(end))) {
            end++;
        }
        return ENGLISH_ENDINGS.contains(source.substring(at + 1, end));
    }

    private void punctuation(char c, int at, int to) {
        switch (c) {
            case ',', ';', ':', '(', ')', '–', '/' -> clause++;
            case '!', '?' -> endSentence(c == '?', false);
            case '.', '…' -> {
                if (endsHere(at, to)) {
                    endSentence(false, false);
                }
            }
            case '\n' -> {
                if (breaks(at, to)) {
                    endSentence(false, false);
                }
            }
            default -> {
                if (OPENING.indexOf(c) >= 0 || c == '”') {
                    cite(c);
                }
            }
        }
    }

    /** Marks what stands between two quotation marks, where it is more than a name. */
    private void cite(char mark) {
        clause++;
        boolean opens = citedFrom < 0;
        if (opens) {
            citedFrom = mark == '”' ? -1 : all.size();
            return;
        }
        if (all.size() - citedFrom >= 2) {
            for (int i = citedFrom; i < all.size(); i++) {
                Word w = all.get(i);
                all.set(i, new Word(w.folded(), w.start(), w.end(), w.sentence(), w.clause(), true));
            }
        }
        citedFrom = -1;
    }

    private boolean endsHere(int at, int to) {
        boolean followed = at + 1 < to && !Character.isWhitespace(source.charAt(at + 1));
        if (followed && "\"“”»)'".indexOf(source.charAt(at + 1)) < 0) {
            return false;
        }
        if (all.isEmpty() || all.get(all.size() - 1).end() != at) {
            return true;
        }
        String before = all.get(all.size() - 1).folded();
        boolean ordinal = before.length() <= 2 && Character.isDigit(before.charAt(0));
        boolean lineEnd = at + 1 >= to || source.charAt(at + 1) == '\n' || source.charAt(at + 1) == '\r';
        return lineEnd || !(ordinal || ABBREVIATIONS.contains(before));
    }

    /** A line break ends a sentence at an empty line, after a short line, and before a list item. */
    private boolean breaks(int at, int to) {
        int lineStart = source.lastIndexOf('\n', at - 1) + 1;
        int next = at + 1;
        while (next < to
                && (source.charAt(next) == ' ' || source.charAt(next) == '\t' || source.charAt(next) == '\r')) {
            next++;
        }
        if (next >= to || source.charAt(next) == '\n') {
            return true;
        }
        char c = source.charAt(next);
        if (Character.isLowerCase(c)) {
            return false;
        }
        return at - lineStart < 50 || "-*•–·".indexOf(c) >= 0;
    }

    private void endSentence(boolean question, boolean heading) {
        clause++;
        if (all.size() > first) {
            sentences.add(new Sentence(first, all.size(), question, heading));
            first = all.size();
        }
    }
}
