package org.lethe.intake.mail.letter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lethe.intake.mail.letter.Evidence.Kind;

/** Reads the sentences of a letter that speak of erasing. */
final class SentenceReader {

    private static final int SHORT = 12;

    private final Hits hits;
    private final ObjectReader objects;
    private final boolean reply;

    SentenceReader(Hits hits, boolean reply) {
        this.hits = hits;
        this.objects = new ObjectReader(hits);
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
                        ? hits.in(index, "withdraw.maybe").stream().findFirst()
                        : Optional.empty());
        if (withdrawn.isPresent()) {
            return Optional.of(new Evidence(Kind.WITHDRAWN, hits.text(withdrawn.get()), false));
        }
        List<Hits.Hit> erasing = Stream.concat(
                        hits.in(index, "formula").stream(), hits.without(index, "erase", "erase.other").stream())
                .toList();
        if (erasing.isEmpty()) {
            return told(index, sentence);
        }
        Kind kind = erasing.stream().allMatch(this::cited) ? Kind.MENTION : kind(index, sentence, erasing);
        return Optional.of(new Evidence(kind, phrase(index, sentence, erasing), hits.any(index, "whole")));
    }

    /** A sentence without a wish to erase that still bears on one. */
    private Optional<Evidence> told(int index, Words.Sentence sentence) {
        Optional<Hits.Hit> back = hits.in(index, "withdraw.maybe").stream().findFirst();
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

    private boolean cited(Hits.Hit hit) {
        return hits.words().all.get(hit.from()).cited();
    }

    private Kind kind(int index, Words.Sentence sentence, List<Hits.Hit> erasing) {
        boolean formula = hits.any(index, "formula");
        if (sentence.heading() && reply) {
            return Kind.MENTION;
        }
        if ((hits.any(index, "telling") && !formula) || passedOn(index, erasing)) {
            boolean bargain = conditional(index, erasing) && hits.any(index, "mine") && hits.any(index, "data");
            return bargain && !passedOn(index, erasing) ? Kind.CONDITIONAL : Kind.MENTION;
        }
        if (!hits.without(index, "earlier", "earlier.harmless").isEmpty()) {
            return objects.concerns(index) ? Kind.EARLIER : Kind.MENTION;
        }
        if (negated(index, erasing)) {
            return objects.concerns(index) ? Kind.NEGATED : Kind.MENTION;
        }
        if (questioned(index, sentence, erasing, formula)) {
            return objects.concerns(index) ? Kind.QUESTION : Kind.MENTION;
        }
        boolean asked = asked(index, sentence, erasing, formula);
        Kind object = objects.of(index, formula);
        if (object == Kind.APPOINTMENT || object == Kind.LIST || object == Kind.THING) {
            return object;
        }
        if (!asked) {
            return sentence.heading() && object != Kind.MENTION ? headed(index, object) : Kind.MENTION;
        }
        if (object == Kind.MENTION) {
            return Kind.MENTION;
        }
        if (conditional(index, erasing)) {
            return Kind.CONDITIONAL;
        }
        return sentence.heading() && object == Kind.VAGUE_ASK ? Kind.HEADING : object;
    }

    private boolean conditional(int index, List<Hits.Hit> erasing) {
        boolean later = hits.in(index, "later").stream()
                .anyMatch(hit -> erasing.stream().noneMatch(erase -> separated(index, hit, erase)));
        return later || !hits.without(index, "condition", "condition.harmless").isEmpty();
    }

    private Kind headed(int index, Kind object) {
        return object == Kind.ASK || object == Kind.VAGUE_ASK ? Kind.HEADING : object;
    }

    /** "… tell the recipients that I asked for erasure" asks nothing new. */
    private boolean passedOn(int index, List<Hits.Hit> erasing) {
        return hits.in(index, "onward").stream()
                .anyMatch(onward -> erasing.stream().allMatch(erase -> onward.to() <= erase.from()));
    }

    private boolean negated(int index, List<Hits.Hit> erasing) {
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

    /** "Delete my data and do not write again": what stands behind "and" negates something else. */
    private boolean separated(int index, Hits.Hit one, Hits.Hit other) {
        int from = Math.min(one.to(), other.to());
        int to = Math.max(one.from(), other.from());
        return hits.in(index, "joint").stream().anyMatch(joint -> joint.from() >= from && joint.to() <= to);
    }

    private boolean near(Hits.Hit one, Hits.Hit other) {
        List<Words.Word> words = hits.words().all;
        boolean sameClause =
                words.get(one.from()).clause() == words.get(other.from()).clause();
        int distance = one.from() > other.from() ? one.from() - other.to() : other.from() - one.to();
        return sameClause && distance <= 8;
    }

    private boolean questioned(int index, Words.Sentence sentence, List<Hits.Hit> erasing, boolean formula) {
        int first = erasing.stream().mapToInt(Hits.Hit::from).min().orElse(0);
        boolean how = hits.without(index, "question", "question.harmless").stream()
                .anyMatch(question -> question.from() <= first);
        if (how && !formula) {
            return true;
        }
        return sentence.question() && !formula && !hits.any(index, "ask");
    }

    private boolean asked(int index, Words.Sentence sentence, List<Hits.Hit> erasing, boolean formula) {
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
