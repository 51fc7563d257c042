package org.lethe.intake.mail.letter;

import java.util.List;
import java.util.stream.Stream;

/**
 * Ties the words of a sentence together: whether the data it speaks of are its writer's, and whether the data are what
 * is to be erased, or merely stand beside it.
 */
final class Whose {

    private static final int BEFORE = 6;
    private static final int BEHIND = 8;
    private static final int ABOUT = 14;
    private static final int BESIDE = 4;

    private final Hits hits;

    Whose(Hits hits) {
        this.hits = hits;
    }

    /** "My data", "the data you hold about me", "data of my daughter"; not "the old data before my holiday". */
    boolean own(int index, String concept) {
        List<Hits.Hit> mine = hits.without(index, "mine", "mine.harmless");
        return hits.without(index, concept, concept + ".other").stream()
                .filter(data -> !topic(data))
                .anyMatch(data -> mine.stream().anyMatch(owner -> tied(owner, data)));
    }

    /** "The clause about my data" is not my data; "the data collected about me" are. */
    private boolean topic(Hits.Hit data) {
        return hits.in(data.sentence(), "about").stream()
                .anyMatch(
                        word -> word.to() <= data.from() && data.from() - word.to() <= 1 && !between("me", word, data));
    }

    /**
     * "Take me out of your files": the writer beside the word for erasing, or right before the place where clients are
     * kept.
     */
    boolean outOfSystem(int index, List<Hits.Hit> erasing) {
        List<Hits.Hit> systems = hits.in(index, "system");
        return !systems.isEmpty()
                && (besideMe(index, erasing)
                        || hits.in(index, "me").stream().anyMatch(me -> hits.in(index, "place").stream()
                                .anyMatch(place -> place.from() >= me.to()
                                        && distance(me, place) <= 3
                                        && systems.stream().anyMatch(one -> within(place, one)))));
    }

    private static boolean within(Hits.Hit place, Hits.Hit system) {
        return system.from() >= place.to() && distance(place, system) <= 3;
    }

    private boolean tied(Hits.Hit owner, Hits.Hit data) {
        boolean overlaps = owner.from() < data.to() && data.from() < owner.to();
        boolean before =
                owner.to() <= data.from() && data.from() - owner.to() <= BEFORE && !between("determiner", owner, data);
        int behind = owner.from() - data.to();
        boolean pronoun = hits.in(owner.sentence(), "me").stream().anyMatch(owner::within);
        return overlaps || before || (behind >= 0 && behind <= (pronoun ? ABOUT : BEHIND));
    }

    /**
     * Whether something else is the object of erasing: it stands nearer to the verb than the data do, at no place ("in
     * the folder") and not beside them ("mails and data").
     */
    boolean displaced(int index, List<Hits.Hit> erasing) {
        List<Hits.Hit> data = hits.without(index, "data", "data.other");
        List<Hits.Hit> others = Stream.of("thing", "work", "appointment")
                .flatMap(concept -> hits.without(index, concept, "law").stream())
                .filter(other -> data.stream().noneMatch(one -> one.from() < other.to() && other.from() < one.to()))
                .filter(other -> !placed(other))
                .toList();
        return erasing.stream()
                .allMatch(verb -> detached(verb, data)
                        || others.stream()
                                .anyMatch(other -> sameClause(verb, other)
                                        && data.stream()
                                                .allMatch(one -> distance(verb, other) < distance(verb, one)
                                                        && !joined(other, one))));
    }

    /** "Reset my account or delete the old password": the data belong to what was said before. */
    private boolean detached(Hits.Hit verb, List<Hits.Hit> data) {
        return unknownObject(verb.sentence(), List.of(verb))
                && data.stream()
                        .allMatch(one -> one.to() <= verb.from()
                                && (!sameClause(one, verb)
                                        || between("joint", one, verb)
                                        || between("either", one, verb)));
    }

    /** "Delete the remark": an article and a word that is nothing known follow the word for erasing. */
    boolean unknownObject(int index, List<Hits.Hit> erasing) {
        return erasing.stream().allMatch(verb -> hits.in(index, "determiner").stream()
                .anyMatch(one -> one.from() >= verb.to()
                        && distance(verb, one) <= 1
                        && !between("joint", verb, one)
                        && one.to() < hits.words().sentences.get(index).to()
                        && sameClauseWord(one.to(), verb)
                        && Stream.of("data", "account", "whole", "law")
                                .flatMap(concept -> hits.in(index, concept).stream())
                                .noneMatch(known -> known.from() >= one.from() && distance(one, known) <= 2)));
    }

    private boolean sameClauseWord(int word, Hits.Hit verb) {
        List<Words.Word> words = hits.words().all;
        return words.get(word).clause() == words.get(verb.from()).clause();
    }

    /** Whether data stand right beside the verb, as they must where nothing says whose they are. */
    boolean beside(int index, List<Hits.Hit> erasing) {
        return hits.without(index, "data", "data.other").stream()
                .filter(data -> !topic(data))
                .anyMatch(data -> erasing.stream().anyMatch(verb -> distance(verb, data) <= BESIDE));
    }

    /**
     * Whether the data are only where something else is to be erased: "the fee from my account", "the old name in my
     * file"; not "deletion of my data", "the data stored by me".
     */
    boolean placed(int index, List<Hits.Hit> erasing) {
        List<Hits.Hit> data = hits.without(index, "data", "data.other");
        return !data.isEmpty()
                && data.stream().allMatch(one -> hits.in(index, "place").stream()
                        .anyMatch(place -> place.to() <= one.from()
                                && one.from() - place.to() <= 1
                                && !between("me", place, one, data)
                                && erasing.stream().allMatch(verb -> ends(verb, place) && between(verb, place))));
    }

    /** Whether a word ties the data by itself: "by me stored data"; a possessive is part of them. */
    private boolean between(String concept, Hits.Hit place, Hits.Hit one, List<Hits.Hit> data) {
        return hits.in(one.sentence(), concept).stream()
                .filter(hit -> data.stream().noneMatch(hit::within))
                .anyMatch(hit -> hit.from() >= place.to() && hit.to() <= one.from());
    }

    private boolean ends(Hits.Hit verb, Hits.Hit place) {
        List<Words.Word> words = hits.words().all;
        return words.get(verb.to() - 1).clause() == words.get(place.from()).clause();
    }

    /** Whether something unknown stands between the word for erasing and the place. */
    private boolean between(Hits.Hit verb, Hits.Hit place) {
        boolean noun = hits.in(verb.sentence(), "erase.noun").stream().anyMatch(verb::within);
        return noun
                ? between("determiner", verb, place)
                : hits.in(verb.sentence(), "me").stream().noneMatch(me -> distance(verb, me) <= 2);
    }

    boolean besideMe(int index, List<Hits.Hit> erasing) {
        return hits.in(index, "me").stream().anyMatch(me -> erasing.stream().anyMatch(verb -> distance(verb, me) <= 2));
    }

    private boolean placed(Hits.Hit other) {
        return hits.in(other.sentence(), "place").stream()
                .anyMatch(place -> place.to() <= other.from() && other.from() - place.to() <= 2);
    }

    private boolean joined(Hits.Hit one, Hits.Hit other) {
        boolean near = distance(one, other) <= BEHIND;
        return near && (between("joint", one, other) || between("whole", one, other));
    }

    private boolean between(String concept, Hits.Hit one, Hits.Hit other) {
        int from = Math.min(one.to(), other.to());
        int to = Math.max(one.from(), other.from());
        return hits.in(one.sentence(), concept).stream().anyMatch(hit -> hit.from() >= from && hit.to() <= to);
    }

    /** "Your business must delete my data" tells nobody about theirs: what is the writer's own speaks against it. */
    boolean told(int index) {
        List<Hits.Hit> mine = hits.in(index, "mine").stream()
                .filter(hit -> hits.in(index, "me").stream().noneMatch(hit::within))
                .toList();
        return hits.without(index, "telling", "telling.harmless").stream()
                .anyMatch(telling -> mine.stream().noneMatch(own -> own.within(telling)));
    }

    private boolean sameClause(Hits.Hit one, Hits.Hit other) {
        List<Words.Word> words = hits.words().all;
        return words.get(one.from()).clause() == words.get(other.from()).clause();
    }

    private static int distance(Hits.Hit one, Hits.Hit other) {
        return Math.max(0, one.from() > other.from() ? one.from() - other.to() : other.from() - one.to());
    }
}
