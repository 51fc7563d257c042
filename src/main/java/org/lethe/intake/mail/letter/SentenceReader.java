package org.lethe.intake.mail.letter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lethe.intake.mail.letter.Evidence.Kind;

/** Reads the sentences of a letter that speak of erasing. */
final class SentenceReader {

    private final Hits hits;
    private final ObjectReader objects;
    private final Mood mood;
    private final boolean reply;

    SentenceReader(Hits hits, boolean reply) {
        this.hits = hits;
        this.objects = new ObjectReader(hits);
        this.mood = new Mood(hits);
        this.reply = reply;
    }

    List<Evidence> read() {
        return Stream.iterate(0, index -> index + 1)
                .limit(hits.words().sentences.size())
                .flatMap(index -> read(index).stream())
                .toList();
    }

    Optional<Evidence> read(int index) {
        Words.Sentence sentence = hits.words().sentences.get(index);
        Optional<Hits.Hit> withdrawn = hits.in(index, "withdraw").stream()
                .findFirst()
                .or(() -> hits.any(index, "erase")
                        ? hits.without(index, "withdraw.maybe", "withdraw.maybe.harmless").stream()
                                .findFirst()
                        : Optional.empty());
        if (withdrawn.isPresent()) {
            return Optional.of(new Evidence(Kind.WITHDRAWN, hits.text(withdrawn.get()), false));
        }
        List<Hits.Hit> erasing = Stream.of(
                        hits.in(index, "formula"),
                        hits.in(index, "erase.wish"),
                        hits.without(index, "erase", "erase.other"))
                .flatMap(List::stream)
                .toList();
        if (erasing.isEmpty()) {
            return told(index, sentence).or(() -> closed(index, sentence));
        }
        Kind kind = erasing.stream().allMatch(this::cited) ? Kind.MENTION : kind(index, sentence, erasing);
        return Optional.of(new Evidence(kind, phrase(index, sentence, erasing), hits.any(index, "whole", "formula")));
    }

    /** A sentence without a wish to erase that still bears on one. */
    private Optional<Evidence> told(int index, Words.Sentence sentence) {
        Optional<Hits.Hit> back = hits.without(index, "withdraw.maybe", "withdraw.maybe.harmless").stream()
                .findFirst();
        if (back.isPresent()) {
            return Optional.of(new Evidence(Kind.PERHAPS_WITHDRAWN, hits.text(back.get()), false));
        }
        Optional<Hits.Hit> told = Stream.of("earlier", "erase")
                .flatMap(concept -> hits.in(index, concept).stream())
                .findFirst();
        boolean about = hits.any(index, "mine") && (hits.any(index, "data") || hits.any(index, "account"));
        boolean earlier = hits.any(index, "earlier") && hits.any(index, "erase", "law") && objects.concerns(index);
        return told.filter(hit -> earlier || (about && sentence.question()))
                .map(hit -> new Evidence(
                        earlier && !hits.any(index, "telling") ? Kind.EARLIER : Kind.REPORT, hits.text(hit), false));
    }

    /** Closing an account may or may not mean its data. */
    private Optional<Evidence> closed(int index, Words.Sentence sentence) {
        List<Hits.Hit> closing = hits.in(index, "close");
        boolean mine = hits.any(index, "mine", "only") && hits.any(index, "account");
        boolean asked =
                hits.any(index, "ask") || (!closing.isEmpty() && closing.get(0).from() == sentence.from());
        return closing.isEmpty() || !mine || !asked || mood.negated(index, closing)
                ? Optional.empty()
                : Optional.of(new Evidence(Kind.ACCOUNT, phrase(index, sentence, closing), false));
    }

    private boolean cited(Hits.Hit hit) {
        return hits.words().all.get(hit.from()).cited();
    }

    private Kind kind(int index, Words.Sentence sentence, List<Hits.Hit> erasing) {
        boolean formula = hits.any(index, "formula");
        if (sentence.heading() && reply) {
            return Kind.MENTION;
        }
        boolean told = objects.told(index) && !formula && !(sentence.question() && objects.own(index));
        if (told || mood.passedOn(index, erasing)) {
            boolean bargain = mood.conditional(index, erasing) && hits.any(index, "mine") && hits.any(index, "data");
            return bargain && !mood.passedOn(index, erasing) ? Kind.CONDITIONAL : Kind.MENTION;
        }
        if (!hits.without(index, "earlier", "earlier.harmless").isEmpty()) {
            return objects.concerns(index) ? Kind.EARLIER : Kind.MENTION;
        }
        if (mood.negated(index, erasing)) {
            return objects.concerns(index) && !mood.refused(index, erasing) ? Kind.NEGATED : Kind.MENTION;
        }
        if (mood.questioned(index, sentence, erasing, formula)) {
            return objects.concerns(index) ? Kind.QUESTION : Kind.MENTION;
        }
        boolean asked = mood.asked(index, sentence, erasing, formula);
        Kind object = objects.of(index, erasing, formula);
        if (object == Kind.APPOINTMENT || object == Kind.LIST || object == Kind.THING) {
            return object;
        }
        if (!asked && sentence.heading() && object != Kind.MENTION) {
            return headed(index, object);
        }
        boolean unclear = asked ? object == Kind.MENTION && objects.me(index, erasing) : object == Kind.ASK;
        if (!asked || object == Kind.MENTION) {
            return unclear ? Kind.UNCLEAR : Kind.MENTION;
        }
        if (mood.conditional(index, erasing)) {
            return Kind.CONDITIONAL;
        }
        return sentence.heading() && object == Kind.VAGUE_ASK ? Kind.HEADING : object;
    }

    private Kind headed(int index, Kind object) {
        return object == Kind.ASK || object == Kind.VAGUE_ASK ? Kind.HEADING : object;
    }

    /** The words of the sentence from the first to the last that counted, at most some twenty. */
    private String phrase(int index, Words.Sentence sentence, List<Hits.Hit> erasing) {
        List<Hits.Hit> counted = Stream.of(
                        "formula",
                        "erase",
                        "data",
                        "mine",
                        "ask",
                        "imperative",
                        "negation",
                        "condition",
                        "part",
                        "only",
                        "except",
                        "earlier",
                        "appointment",
                        "list",
                        "account")
                .flatMap(concept -> hits.in(index, concept).stream())
                .toList();
        Hits.Hit anchor = erasing.get(0);
        int from = counted.stream()
                .mapToInt(Hits.Hit::from)
                .filter(at -> at >= anchor.from() - 10)
                .min()
                .orElse(anchor.from());
        int to = counted.stream()
                .map(Hits.Hit::to)
                .filter(at -> at <= anchor.to() + 10)
                .max(Comparator.naturalOrder())
                .orElse(anchor.to());
        return hits.words().text(from, Math.max(Math.min(to, sentence.to()), from + 1));
    }
}
