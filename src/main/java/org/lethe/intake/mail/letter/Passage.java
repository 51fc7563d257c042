package org.lethe.intake.mail.letter;

import java.util.ArrayList;
import java.util.List;

/** Two sentences that stand together, or the only one. */
record Passage(int from, int to) {

    static List<Passage> of(Words words) {
        List<Words.Sentence> sentences = words.sentences;
        if (sentences.size() < 2) {
            return List.of(new Passage(0, words.all.size()));
        }
        List<Passage> passages = new ArrayList<>();
        for (int i = 1; i < sentences.size(); i++) {
            passages.add(
                    new Passage(sentences.get(i - 1).from(), sentences.get(i).to()));
        }
        return passages;
    }

    List<String> words(Words words) {
        return words.all.subList(from, to).stream().map(Words.Word::folded).toList();
    }
}
