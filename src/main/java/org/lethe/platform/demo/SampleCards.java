package org.lethe.platform.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The 500 cards: the walk-in client {@code 0}, the {@link KnownCards} and the crowd. One in three has no e-mail, one in
 * ten shares a family's address, one in twenty-five is a duplicate that was merged.
 */
final class SampleCards {

    static final int CARDS = 500;

    private final List<SampleCard> cards = new ArrayList<>(CARDS);
    private final SampleContacts contacts = new SampleContacts();
    private final Map<Long, SampleCard> known = KnownCards.byId();

    private SampleCards() {}

    /** In the order of their ids, from 1; the walk-in client is the last. */
    static List<SampleCard> all() {
        SampleCards made = new SampleCards();
        for (long id = 1; id < CARDS; id++) {
            SampleCard card = made.known.get(id);
            made.cards.add(card != null ? card : made.one(id));
        }
        made.cards.add(walkIn());
        return List.copyOf(made.cards);
    }

    private SampleCard one(long id) {
        if (id % 25 == 7 && id > 25) {
            return duplicate(id, card(id - 3));
        }
        if (id % 10 == 4 && card(id - 1).mergedInto() == null && !known.containsKey(id - 1)) {
            return relative(id, card(id - 1));
        }
        if (id % 60 == 11 && id > 60) {
            return namesake(id, card(id - 5));
        }
        return stranger(id);
    }

    private SampleCard stranger(long id) {
        Dice dice = Dice.of(id, "card");
        char gender = gender(dice);
        SampleNames.Origin origin = SampleNames.origin(dice);
        String first = SampleNames.firstName(origin, gender, dice);
        String last = dice.of(origin.families());
        while (KnownCards.isTaken(first, last)) {
            last = dice.of(origin.families());
        }
        String email = id % 3 == 1 ? null : contacts.email(new SampleContacts.SampleCardName(first, last), id, dice);
        String mobile = dice.percent(72) ? SampleContacts.mobile(id, dice) : null;
        String landline =
                dice.percent(email == null && mobile == null ? 80 : 25) ? SampleContacts.landline(id, dice) : null;
        int last_ = lastVisit(dice);
        int first_ = firstVisit(last_, dice);
        return new SampleCard(
                id,
                number(id),
                gender,
                first,
                last,
                email,
                mobile,
                landline,
                birthDate(dice),
                branch(dice),
                first_,
                last_,
                null,
                null,
                Trait.drawn(id, last_, email != null, dice));
    }

    /** A child or partner: the family's name, e-mail and landline; the other one pays. */
    private static SampleCard relative(long id, SampleCard parent) {
        Dice dice = Dice.of(id, "card");
        char gender = gender(dice);
        SampleNames.Origin origin = SampleNames.origin(dice);
        int last = Math.max(parent.lastVisit(), lastVisit(dice));
        boolean child = dice.percent(60);
        LocalDate birth = child
                ? LocalDate.of(dice.between(2010, 2019), dice.between(1, 12), dice.between(1, 28))
                : birthDate(dice);
        return new SampleCard(
                id,
                number(id),
                gender,
                SampleNames.firstName(origin, gender, dice),
                parent.lastName(),
                parent.email(),
                child ? null : parent.mobile(),
                parent.landline(),
                birth,
                parent.branch(),
                firstVisit(last, dice),
                last,
                parent.id(),
                null,
                Set.of());
    }

    /** The same person on a second card, made by a colleague in a hurry and merged later. */
    private static SampleCard duplicate(long id, SampleCard survivor) {
        Dice dice = Dice.of(id, "card");
        String last =
                dice.percent(50) ? survivor.lastName() : survivor.lastName().replaceFirst("(.)$", "$1$1");
        int lastVisit = survivor.lastVisit() + dice.between(60, 300);
        return new SampleCard(
                id,
                number(id),
                survivor.gender(),
                survivor.firstName(),
                last,
                dice.percent(50) ? survivor.email() : null,
                SampleContacts.mobile(id, dice),
                survivor.landline(),
                survivor.birthDate(),
                survivor.branch(),
                lastVisit + dice.between(0, 90),
                lastVisit,
                null,
                survivor.id(),
                Set.of());
    }

    /** Another card of the same name and birth date, never merged: for a person to decide. */
    private static SampleCard namesake(long id, SampleCard other) {
        Dice dice = Dice.of(id, "card");
        int last = lastVisit(dice);
        return new SampleCard(
                id,
                number(id),
                other.gender(),
                other.firstName(),
                other.lastName(),
                null,
                SampleContacts.mobile(id, dice),
                null,
                other.birthDate(),
                branch(dice),
                firstVisit(last, dice),
                last,
                null,
                null,
                Set.of());
    }

    private static SampleCard walkIn() {
        return new SampleCard(
                CARDS,
                "0",
                'd',
                "",
                "Laufkundschaft",
                null,
                null,
                null,
                LocalDate.of(1900, 1, 1),
                1,
                2190,
                2,
                null,
                null,
                Set.of(Trait.WALK_IN));
    }

    private SampleCard card(long id) {
        return cards.get((int) id - 1);
    }

    static String number(long id) {
        return "K-" + (10_000 + id);
    }

    private static char gender(Dice dice) {
        return dice.percent(2) ? 'd' : dice.percent(70) ? 'f' : 'm';
    }

    private static LocalDate birthDate(Dice dice) {
        return LocalDate.of(dice.between(1941, 2006), dice.between(1, 12), dice.between(1, 28));
    }

    private static int branch(Dice dice) {
        return dice.between(1, 3);
    }

    private static int lastVisit(Dice dice) {
        int kind = dice.below(100);
        return kind < 50
                ? dice.between(3, 90)
                : kind < 70 ? dice.between(91, 400) : kind < 85 ? dice.between(401, 900) : dice.between(901, 2100);
    }

    private static int firstVisit(int lastVisit, Dice dice) {
        return Math.min(2190, lastVisit + dice.below(2191 - lastVisit));
    }

    /** For the room's tests: the card with this number. */
    static @Nullable SampleCard find(String number) {
        return all().stream()
                .filter(card -> card.number().equals(number))
                .findFirst()
                .orElse(null);
    }
}
