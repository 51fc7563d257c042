package org.lethe.intake.mail.letter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lethe.intake.mail.letter.Evidence.Kind;

/** The decision over a whole letter, from what its sentences say. */
final class Verdict {

    private static final int LONG = 900;
    private static final int BRIEF = 80;
    private static final int TERSE = 16;
    /** Concepts of the other intents, the most telling first. */
    private static final Map<String, Intent> OTHERS = ordered();

    private final Hits hits;
    private final List<Evidence> evidence;
    private final boolean reply;
    private final Set<String> because = new LinkedHashSet<>();
    private Intent intent = Intent.OTHER;
    private Action action = Action.IGNORE;
    private boolean open;
    /** Whether a doubt is of what the writer says: "not", "only", "if", "first a copy". */
    private boolean spoken;

    private double confidence = 0.6;

    Verdict(Hits hits, List<Evidence> evidence, boolean reply) {
        this.hits = hits;
        this.evidence = evidence;
        this.reply = reply;
        decide();
    }

    private static Map<String, Intent> ordered() {
        Map<String, Intent> map = new java.util.LinkedHashMap<>();
        map.put("automatic", Intent.AUTOMATIC);
        map.put("complaint", Intent.COMPLAINT);
        map.put("rectification", Intent.RECTIFICATION);
        map.put("access", Intent.ACCESS);
        map.put("portability", Intent.PORTABILITY);
        map.put("restriction", Intent.RESTRICTION);
        map.put("objection", Intent.OBJECTION);
        map.put("appointment.talk", Intent.APPOINTMENT);
        return map;
    }

    Intent intent() {
        return intent;
    }

    /** Whether no doubt that the writer speaks of keeps it from being a request. */
    boolean open() {
        return action == Action.REVIEW && open;
    }

    Action action() {
        return action;
    }

    double confidence() {
        return confidence;
    }

    List<String> because() {
        return List.copyOf(because);
    }

    private void decide() {
        if (hits.any("automatic") && !any(Kind.ASK)) {
            settle(Intent.AUTOMATIC, Action.IGNORE, 0.9);
            name("automatic");
        } else if (any(Kind.WITHDRAWN) || (any(Kind.PERHAPS_WITHDRAWN) && evidence.size() > 1)) {
            settle(Intent.WITHDRAWAL, Action.REVIEW, 0.9);
            quote(Kind.WITHDRAWN, Kind.PERHAPS_WITHDRAWN);
        } else if (any(Kind.ASK) || any(Kind.VAGUE_ASK) || any(Kind.HEADING)) {
            asked();
        } else if (any(Kind.PART) && hits.any("rectification")) {
            notAsked();
        } else if (any(Kind.PART) || any(Kind.ACCOUNT) || any(Kind.CONDITIONAL)) {
            settle(Intent.ERASURE, Action.REVIEW, 0.6);
            quote(Kind.PART, Kind.ACCOUNT, Kind.CONDITIONAL);
        } else {
            notAsked();
        }
    }

    private void asked() {
        List<String> doubts = doubts();
        settle(Intent.ERASURE, doubts.isEmpty() ? Action.REQUEST : Action.REVIEW, any(Kind.ASK) ? 0.95 : 0.75);
        quote(Kind.ASK, Kind.VAGUE_ASK, Kind.HEADING);
        if (!doubts.isEmpty()) {
            confidence = 0.55;
            because.addAll(doubts);
            open = !spoken;
        }
    }

    /** Why an erasure that somebody seems to ask for is nevertheless for a person to look at. */
    private List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        boolean whole = evidence.stream().anyMatch(one -> one.is(Kind.ASK) && one.whole());
        spoken = any(Kind.NEGATED);
        Stream.of(Kind.NEGATED, Kind.EARLIER).filter(this::any).forEach(kind -> doubts.addAll(phrases(kind)));
        if (!whole || reply) {
            doubts.addAll(phrases(Kind.QUESTION));
        }
        if (!whole) {
            hits.of("rectification").findFirst().ifPresent(hit -> doubts.add(hits.text(hit)));
            spoken |= any(Kind.PART) || any(Kind.CONDITIONAL);
            Stream.of(Kind.PART, Kind.CONDITIONAL).filter(this::any).forEach(kind -> doubts.addAll(phrases(kind)));
        }
        for (String concept :
                List.of("keep", "access", "portability", "sample", "bulk", "deceased", "undecided", "automatic")) {
            hits.beyond(concept, concept + ".harmless", "formula").findFirst().ifPresent(hit -> {
                spoken = true;
                doubts.add(hits.text(hit));
            });
        }
        if (Stream.of("law", "formula", "client", "personal").noneMatch(hits::any)) {
            hits.of("work").findFirst().ifPresent(hit -> doubts.add(hits.text(hit)));
        }
        if (!hits.any("agent")) {
            hits.of("third").findFirst().ifPresent(hit -> doubts.add(hits.text(hit)));
        }
        int length = hits.words().all.size();
        if (length > LONG) {
            doubts.add("long text");
        }
        if (!any(Kind.ASK) && !vagueIsEnough(length)) {
            doubts.add("whose data is not said");
        }
        return doubts;
    }

    /** "Please delete all data" is enough in a short letter that speaks of a client, of the law, or of me. */
    private boolean vagueIsEnough(int length) {
        boolean self = hits.any("mine") || hits.any("first");
        boolean headed = hits.words().sentences.get(0).heading() && hits.any(0, "erase", "erase.noun");
        boolean context = headed || hits.any("law") || (self && (hits.any("client") || hits.any("data")));
        boolean account = length <= TERSE && hits.any("account") && hits.any("whole");
        boolean personal = self || headed || length <= TERSE;
        boolean spoken = any(Kind.VAGUE_ASK) || !speaksOfErasing();
        return length <= BRIEF
                && spoken
                && !reply
                && !hits.any("office")
                && !hits.any("telling")
                && (context || account)
                && personal
                && others() == Intent.OTHER;
    }

    /** Whether the text below the subject speaks of erasing, or asks something. */
    private boolean speaksOfErasing() {
        List<Words.Sentence> sentences = hits.words().sentences;
        return Stream.iterate(0, index -> index + 1)
                .limit(sentences.size())
                .filter(index -> !sentences.get(index).heading())
                .anyMatch(index -> sentences.get(index).question() || hits.any(index, "erase", "question"));
    }

    private void notAsked() {
        Intent other = others();
        boolean nothingElse = other == Intent.OTHER || other == Intent.APPOINTMENT;
        boolean unclear = any(Kind.UNCLEAR) && (other == Intent.OTHER || other == Intent.ACCESS);
        boolean doubt = unclear
                || any(Kind.NEGATED)
                || any(Kind.EARLIER)
                || ((any(Kind.QUESTION) || any(Kind.REPORT)) && nothingElse);
        if (any(Kind.EARLIER) && (other == Intent.OTHER || other == Intent.APPOINTMENT)) {
            other = Intent.COMPLAINT;
        }
        if (other == Intent.OTHER) {
            other = unclear
                    ? Intent.ERASURE
                    : any(Kind.LIST) ? Intent.OBJECTION : any(Kind.APPOINTMENT) ? Intent.APPOINTMENT : Intent.OTHER;
        }
        open = unclear && !any(Kind.NEGATED) && !any(Kind.EARLIER) && !any(Kind.QUESTION) && !any(Kind.PART);
        settle(other, doubt ? Action.REVIEW : Action.IGNORE, other == Intent.OTHER ? 0.6 : 0.8);
        quote(
                Kind.UNCLEAR,
                Kind.NEGATED,
                Kind.EARLIER,
                Kind.QUESTION,
                Kind.REPORT,
                Kind.LIST,
                Kind.APPOINTMENT,
                Kind.THING);
        OTHERS.forEach((concept, named) -> {
            if (named == intent) {
                name(concept);
            }
        });
    }

    private Intent others() {
        return OTHERS.entrySet().stream()
                .filter(entry -> hits.any(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Intent.OTHER);
    }

    private void settle(Intent newIntent, Action newAction, double newConfidence) {
        intent = newIntent;
        action = newAction;
        confidence = newConfidence;
    }

    private boolean any(Kind kind) {
        return evidence.stream().anyMatch(one -> one.is(kind));
    }

    private List<String> phrases(Kind kind) {
        return evidence.stream()
                .filter(one -> one.is(kind))
                .map(Evidence::phrase)
                .toList();
    }

    private void quote(Kind... kinds) {
        Stream.of(kinds).forEach(kind -> because.addAll(phrases(kind)));
    }

    private void name(String concept) {
        hits.of(concept).limit(3).forEach(hit -> because.add(hits.text(hit)));
    }
}
