package org.lethe.platform.demo;

import java.util.EnumSet;
import java.util.Set;

/** What makes a sample client special to somebody who wants to forget them. */
enum Trait {
    WALK_IN,
    /** has a card but never came */
    NEVER_CAME,
    /** has an appointment ahead: a guard */
    BOOKED,
    /** holds a voucher with value: a guard */
    VOUCHER,
    SPENT_VOUCHER,
    /** owes for the last visit: a guard */
    OPEN_BILL,
    /** has medical treatment records: a legal hold */
    MEDICAL,
    CONSULTATION,
    PATCH_TEST,
    REVIEW,
    PHOTO,
    NEWSLETTER;

    /** What somebody is drawn to have; the order of the draws is part of the seed. */
    static Set<Trait> drawn(long id, int lastVisit, boolean email, Dice dice) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        add(traits, NEVER_CAME, id % 47 == 5);
        add(traits, BOOKED, lastVisit < 120 && dice.percent(18));
        add(traits, VOUCHER, dice.percent(7));
        add(traits, SPENT_VOUCHER, dice.percent(10));
        add(traits, OPEN_BILL, lastVisit < 60 && dice.percent(3));
        add(traits, MEDICAL, dice.percent(9));
        add(traits, CONSULTATION, dice.percent(20));
        add(traits, PATCH_TEST, dice.percent(25));
        add(traits, REVIEW, dice.percent(20));
        add(traits, PHOTO, dice.percent(12));
        add(traits, NEWSLETTER, email && dice.percent(45));
        return traits;
    }

    private static void add(Set<Trait> traits, Trait trait, boolean has) {
        if (has) {
            traits.add(trait);
        }
    }
}
