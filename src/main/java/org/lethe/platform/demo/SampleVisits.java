package org.lethe.platform.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Appointments from the first visit to the last, what was paid for them, and what is booked ahead. */
final class SampleVisits {

    private static final int WALK_IN_DAYS = 7;

    private final SampleRows rows;
    private final SampleCalendar calendar;
    private final SampleTill till;
    private final SampleMessages messages;

    SampleVisits(SampleRows rows, SampleCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
        this.till = new SampleTill(rows);
        this.messages = new SampleMessages(rows);
    }

    void write(List<SampleCard> cards) {
        Map<Long, SampleCard> byId = cards.stream().collect(Collectors.toMap(SampleCard::id, Function.identity()));
        for (SampleCard card : cards) {
            Dice dice = card.dice("visits");
            SampleCard payer = card.parent() == null ? card : byId.getOrDefault(card.parent(), card);
            if (card.is(Trait.WALK_IN)) {
                walkIns(card, dice);
            } else if (!card.is(Trait.NEVER_CAME)) {
                past(card, payer, dice);
            }
            if (card.is(Trait.BOOKED)) {
                LocalDate day = calendar.dayAhead(dice.between(2, 60));
                book(card, day, SampleCalendar.at(calendar.day(1), 20), "booked", dice);
            }
        }
    }

    private void past(SampleCard card, SampleCard payer, Dice dice) {
        int daysAgo = card.firstVisit();
        while (daysAgo > card.lastVisit()) {
            visit(card, payer, daysAgo, dice);
            daysAgo -= dice.between(32, 110);
        }
        visit(card, payer, card.lastVisit(), dice);
    }

    private void visit(SampleCard card, SampleCard payer, int daysAgo, Dice dice) {
        LocalDate day = calendar.day(daysAgo);
        boolean last = daysAgo == card.lastVisit();
        int kind = last ? 99 : dice.below(100);
        String status = kind < 5 ? "cancelled" : kind < 8 ? "no_show" : "done";
        Booking booking = book(card, day, SampleCalendar.at(day.minusDays(dice.between(1, 21)), 10), status, dice);
        if (daysAgo < 800) {
            messages.around(card, booking, dice);
        }
        if (status.equals("done")) {
            boolean open = last && card.is(Trait.OPEN_BILL);
            till.sell(card, payer, booking, open, dice);
        }
    }

    private Booking book(SampleCard card, LocalDate day, OffsetDateTime created, String status, Dice dice) {
        SampleHouse.Offer service = SampleHouse.service(card, dice);
        long staff = SampleHouse.staff(card.branch(), dice);
        OffsetDateTime start = SampleCalendar.at(day, dice.below(34));
        long id = rows.nextId("appointment");
        rows.add(
                "appointment",
                id,
                (long) card.branch(),
                card.id(),
                staff,
                service.id(),
                start,
                start.plusMinutes(service.minutes()),
                status,
                dice.of(List.of("desk", "phone", "online")),
                title(card, service),
                note(card, dice),
                created);
        return new Booking(id, start, staff, service);
    }

    /** What the till sells to people without a card, one sale every few days. */
    private void walkIns(SampleCard card, Dice dice) {
        for (int daysAgo = card.firstVisit(); daysAgo >= card.lastVisit(); daysAgo -= WALK_IN_DAYS) {
            SampleHouse.Offer service = dice.of(SampleHouse.SERVICES);
            OffsetDateTime start = SampleCalendar.at(calendar.day(daysAgo), dice.below(34));
            till.sell(card, card, new Booking(0, start, SampleHouse.staff(1, dice), service), false, dice);
        }
    }

    private static String title(SampleCard card, SampleHouse.Offer service) {
        return String.format(Locale.ROOT, "%s, %s – %s", card.lastName(), card.firstName(), service.name());
    }

    private static @Nullable String note(SampleCard card, Dice dice) {
        return switch (dice.below(16)) {
            case 0 -> "Frau/Hr. " + card.lastName() + " kommt 10 min später";
            case 1 -> card.firstName() + " möchte wieder bei Lea sitzen";
            case 2 -> card.firstName() + "s Mutter wartet mit";
            case 3 -> "bitte vorher anrufen" + (card.mobile() == null ? "" : ": " + card.mobile());
            case 4 -> "Farbe wie letztes Mal, 45 min einwirken";
            case 5 -> "Bestätigung an " + (card.email() == null ? "niemanden" : card.email());
            default -> null;
        };
    }

    /**
     * An appointment that stands in the book.
     *
     * @param id of the row; 0 for those who walked in
     */
    record Booking(long id, OffsetDateTime start, long staff, SampleHouse.Offer service) {}
}
