package org.lethe.intake.mail.letter;

import java.util.ArrayList;
import java.util.List;

/** Two sentences that stand together, or the only one; of a long text only its first thousand words. */
record Passage(int from, int to) {

    private static final int MOST = 1_000;

    static List<Passage> of(Words words) {
        List<Words.Sentence> sentences = words.sentences;
        if (sentences.size() < 2) {
            return List.of(new Passage(0, Math.min(MOST, words.all.size())));
        }
        List<Passage> passages = new ArrayList<>();
        for (int i = 1; i < sentences.size() && sentences.get(i - 1).from() < MOST; i++) {
            passages.add(new Passage(
                    sentences.get(i - 1).from(),
                    Math.min(sentences.get(i).to(), sentences.get(i - 1).from() + MOST)));
        }
        return passages;
    }

    List<String> words(Words words) {
        return words.all.subList(from, to).stream().map(Words.Word::folded).toList();
    }
}
