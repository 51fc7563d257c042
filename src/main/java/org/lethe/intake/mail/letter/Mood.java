package org.lethe.intake.mail.letter;

import java.util.List;
import java.util.stream.Stream;

/** In which mood a sentence speaks of erasing: asked, denied, put under a condition, or asked about. */
final class Mood {

    private static final int SHORT = 12;

    private final Hits hits;

    Mood(Hits hits) {
        this.hits = hits;
    }

    boolean conditional(int index, List<Hits.Hit> erasing) {
        boolean later = hits.in(index, "later").stream()
                .anyMatch(hit -> erasing.stream().noneMatch(erase -> separated(index, hit, erase)));
        return later
                || hits.any(index, "announced")
                || !hits.without(index, "condition", "condition.harmless").isEmpty();
    }

    /** "… tell the recipients that I asked for erasure" asks nothing new. */
    boolean passedOn(int index, List<Hits.Hit> erasing) {
        return hits.in(index, "onward").stream()
                .anyMatch(onward -> erasing.stream().allMatch(erase -> onward.to() <= erase.from()));
    }

    boolean negated(int index, List<Hits.Hit> erasing) {
        List<Hits.Hit> negations = Stream.concat(
                        hits.without(index, "negation", "negation.harmless").stream(),
                        hits.without(index, "negation.before", "negation.harmless").stream())
                .filter(negation -> hits.in(index, "formula").stream().noneMatch(negation::within))
                .toList();
        return negations.stream().anyMatch(negation -> erasing.stream()
                .anyMatch(erase -> near(negation, erase)
                        && (negation.concept().equals("negation") || negation.from() < erase.from())
                        && !separated(index, negation, erase)));
    }

    /** "Should you not be able to delete some of them, tell me": what the reader may answer, not a wish. */
    boolean refused(int index, List<Hits.Hit> erasing) {
        List<Words.Word> words = hits.words().all;
        boolean beside = Stream.of("negation", "negation.before")
                .flatMap(concept -> hits.in(index, concept).stream())
                .anyMatch(negation -> erasing.stream()
                        .anyMatch(erase -> negation.to() <= erase.from() && erase.from() - negation.to() <= 2));
        return beside
                && hits.beyondIn(index, "condition", "condition.polite").anyMatch(condition -> erasing.stream()
                        .allMatch(erase -> condition.to() <= erase.from()
                                && words.get(condition.from()).clause()
                                        == words.get(erase.from()).clause()));
    }

    /** "Delete my data and do not write again": what stands behind "and" negates something else. */
    private boolean separated(int index, Hits.Hit one, Hits.Hit other) {
        int from = Math.min(one.to(), other.to());
        int to = Math.max(one.from(), other.from());
        return hits.in(index, "joint").stream().anyMatch(joint -> joint.from() >= from && joint.to() <= to);
    }

    private boolean near(Hits.Hit one, Hits.Hit other) {
        List<Words.Word> words = hits.words().all;
        int clause = words.get(other.from()).clause();
        boolean sameClause = words.get(one.from()).clause() == clause
                || words.get(one.to() - 1).clause() == clause;
        int distance = one.from() > other.from() ? one.from() - other.to() : other.from() - one.to();
        return sameClause && distance <= 8;
    }

    boolean questioned(int index, Words.Sentence sentence, List<Hits.Hit> erasing, boolean formula) {
        int first = erasing.stream().mapToInt(Hits.Hit::from).min().orElse(0);
        boolean how = hits.without(index, "question", "question.harmless").stream()
                .anyMatch(question -> question.from() <= first);
        if (how && !formula) {
            return true;
        }
        return sentence.question() && !formula && !hits.any(index, "ask");
    }

    boolean asked(int index, Words.Sentence sentence, List<Hits.Hit> erasing, boolean formula) {
        if (formula) {
            return true;
        }
        if (hits.any(index, "ask") || hits.any(index, "imperative")) {
            return true;
        }
        List<Hits.Hit> leading = hits.in(index, "erase.leads").stream()
                .filter(lead -> erasing.stream().anyMatch(lead::within))
                .toList();
        boolean leads = leading.stream().anyMatch(hit -> hit.from() - sentence.from() <= 1 || opens(hit));
        boolean verb = leading.stream()
                .anyMatch(hit -> hits.in(index, "erase.noun").stream().noneMatch(hit::within));
        boolean brief = sentence.length() <= SHORT && hits.any(index, "mine") && !hits.any(index, "statement");
        return leads || (brief && verb && !sentence.heading());
    }

    /** The first word of a clause. */
    private boolean opens(Hits.Hit hit) {
        List<Words.Word> words = hits.words().all;
        return hit.from() == 0
                || words.get(hit.from() - 1).clause() != words.get(hit.from()).clause();
    }
}
