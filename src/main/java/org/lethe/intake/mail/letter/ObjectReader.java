package org.lethe.intake.mail.letter;

import java.util.List;
import java.util.stream.Stream;
import org.lethe.intake.mail.letter.Evidence.Kind;

/** Reads what it is that a sentence wants erased. */
final class ObjectReader {

    private static final int SHORT_LETTER = 120;

    private final Hits hits;
    private final Whose whose;

    ObjectReader(Hits hits) {
        this.hits = hits;
        this.whose = new Whose(hits);
    }

    /** What is to be erased; ASK and VAGUE_ASK stand for all data, MENTION for nothing that is known. */
    Kind of(int index, List<Hits.Hit> erasing, boolean formula) {
        boolean whole = hits.any(index, "whole");
        boolean theirs = Stream.of("person.child", "person.child.data", "person.other", "agent")
                .anyMatch(hits::any);
        boolean mine = hits.any(index, "mine") || theirs;
        boolean data = !hits.without(index, "data", "data.other").isEmpty();
        boolean part = hits.any(index, "part");
        boolean except = !hits.without(index, "except", "except.harmless").isEmpty();
        if ((except && mine && data) || (part && hits.any(index, "only"))) {
            return Kind.PART;
        }
        if (!data && hits.any(index, "list")) {
            return Kind.LIST;
        }
        if (formula) {
            return Kind.ASK;
        }
        if (hits.any(index, "part.from") || (part && hits.any(index, "rectification"))) {
            return Kind.PART;
        }
        if (hits.any(index, "listed") && !whole) {
            return Kind.PART;
        }
        if (data && fromList(index)) {
            return Kind.PART;
        }
        if (!hits.any(index, "work") && !hits.any(index, "list") && whose.outOfSystem(index, erasing)) {
            return Kind.ASK;
        }
        if (data && (whose.displaced(index, erasing) || (!whole && whose.placed(index, erasing)))) {
            return mine ? Kind.PART : Kind.THING;
        }
        if (data) {
            boolean owned = theirs || whose.own(index, "data") || hits.any(index, "me.dative");
            boolean perhaps = whose.beside(index, erasing) && !hits.any(index, "person.pronoun");
            if (!owned && hits.any(index, "listed")) {
                return Kind.PART;
            }
            return owned ? Kind.ASK : perhaps ? Kind.VAGUE_ASK : Kind.THING;
        }
        if (hits.any(index, "account")) {
            return mine ? Kind.ACCOUNT : Kind.THING;
        }
        if (hits.any(index, "appointment")) {
            return Kind.APPOINTMENT;
        }
        if (part) {
            return mine ? Kind.PART : Kind.THING;
        }
        if (!hits.without(index, "thing", "law").isEmpty()) {
            return Kind.THING;
        }
        return pointed(index, erasing, whole);
    }

    /** Whether the sentence names data or an account of its writer. */
    boolean own(int index) {
        return whose.own(index, "data") || whose.own(index, "account");
    }

    /** "Please delete me": the writer is what is to be erased, from nothing that is known. */
    boolean me(int index, List<Hits.Hit> erasing) {
        return !hits.any(index, "work") && !hits.any("office") && whose.besideMe(index, erasing);
    }

    /** Whether the sentence tells somebody about their data. */
    boolean told(int index) {
        return whose.told(index) && !hits.any(index, "agent");
    }

    /** Whether the letter speaks of the law, or of its writer's data or custom. */
    private boolean about() {
        boolean self = hits.any("mine") || hits.any("first");
        return hits.any("law") || (self && (hits.any("data") || hits.any("client")));
    }

    /** Whether erasing in this sentence is of somebody's data here, as far as that can be told. */
    boolean concerns(int index) {
        boolean mine = hits.any(index, "mine", "own", "person.child", "person.other");
        boolean mineAnywhere = mine || (hits.words().all.size() < SHORT_LETTER && hits.any("mine"));
        return hits.any(index, "law", "formula")
                || (mine && hits.any(index, "data", "account"))
                || (mineAnywhere && (hits.any("data") || hits.any("law")) && !hits.any("work"));
    }

    /** "My data from the mailing list": what follows the data says that only the list is meant. */
    private boolean fromList(int index) {
        return hits.in(index, "list.from").stream().anyMatch(list -> hits.in(index, "data").stream()
                .anyMatch(data -> data.to() <= list.from()
                        && list.from() - data.to() <= 3
                        && hits.in(index, "joint").stream()
                                .noneMatch(joint -> joint.from() >= data.to() && joint.to() <= list.from())));
    }

    /** "Delete it, please", after a sentence about my data; or an erasure by its article. */
    private Kind pointed(int index, List<Hits.Hit> erasing, boolean whole) {
        boolean said = Stream.of(index - 1, index - 2)
                .filter(before -> before >= 0)
                .anyMatch(before -> hits.any(before, "data") && hits.any(before, "mine"));
        if (said && whose.unknownObject(index, erasing)) {
            return Kind.PART;
        }
        if (said && (hits.any(index, "pointer") || whole)) {
            return hits.any("rectification") || hits.any(index, "only") ? Kind.PART : Kind.ASK;
        }
        boolean lawful = hits.any(index, "law") || (hits.any(index, "erase.noun") && about());
        boolean everything = whole && (hits.any("data") || hits.any("law") || hits.any("client")) && hits.any("first");
        return lawful || everything ? Kind.VAGUE_ASK : Kind.MENTION;
    }
}
