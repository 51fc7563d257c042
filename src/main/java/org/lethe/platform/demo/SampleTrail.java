package org.lethe.platform.demo;

import java.time.OffsetDateTime;
import java.util.List;

/** What stays behind elsewhere: reviews, the audit trail with the old values, the newsletter's copy. */
final class SampleTrail {

    private final SampleRows rows;
    private final SampleCalendar calendar;

    SampleTrail(SampleRows rows, SampleCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    void write(List<SampleCard> cards) {
        for (SampleCard card : cards) {
            if (!card.is(Trait.WALK_IN)) {
                Dice dice = card.dice("trail");
                audit(card, dice);
                review(card, dice);
                newsletter(card);
            }
        }
    }

    private void audit(SampleCard card, Dice dice) {
        String staff = dice.of(SampleHouse.STAFF);
        OffsetDateTime created =
                SampleCalendar.at(calendar.day(card.firstVisit()).minusDays(3), 4);
        rows.add("client_audit", "client", card.id(), "create", null, null, card.fullName(), staff, created);
        OffsetDateTime later = SampleCalendar.at(calendar.day(card.lastVisit()), 12);
        if (card.mobile() != null && dice.percent(40)) {
            String old = SampleContacts.mobile(card.id(), dice);
            rows.add("client_audit", "client", card.id(), "update", "mobile", old, card.mobile(), staff, later);
        }
        if (card.gender() == 'f' && dice.percent(8)) {
            String maiden = dice.of(SampleNames.origin(dice).families());
            rows.add("client_audit", "client", card.id(), "update", "last_name", maiden, card.lastName(), staff, later);
        }
        if (card.mergedInto() != null) {
            String survivor = SampleCards.number(card.mergedInto());
            rows.add(
                    "client_audit",
                    "client",
                    card.id(),
                    "merge",
                    "merged_into",
                    null,
                    survivor + " " + card.fullName(),
                    staff,
                    later.plusDays(20));
        }
        if (dice.percent(2)) {
            String text = "Öffnungszeiten";
            rows.add("client_audit", "branch", (long) card.branch(), "update", "hours", text, text, staff, later);
        }
    }

    private void review(SampleCard card, Dice dice) {
        if (!card.is(Trait.REVIEW)) {
            return;
        }
        int stars = dice.percent(80) ? 5 : dice.between(2, 4);
        String body = stars == 5
                ? "Immer wieder gern! Viele Grüße, " + card.firstName()
                : "Leider lange gewartet. " + card.fullName();
        rows.add(
                "review",
                card.id(),
                (long) card.branch(),
                card.firstName() + " " + card.lastName().charAt(0) + ".",
                stars,
                body,
                dice.percent(40) ? "Danke, " + card.greeting().replaceFirst("^\\S+ ", "") + "!" : null,
                true,
                SampleCalendar.at(calendar.day(card.lastVisit()), 30).plusDays(1));
    }

    private void newsletter(SampleCard card) {
        if (card.is(Trait.NEWSLETTER) && card.email() != null) {
            rows.add(
                    "newsletter_export",
                    card.email(),
                    card.greeting(),
                    card.firstName(),
                    card.lastName(),
                    card.lastVisit() < 180 ? "aktiv" : "rückgewinnen",
                    SampleCalendar.at(calendar.day(20), 2));
        }
    }
}
