package org.lethe.platform.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Vouchers with value left (a guard) and vouchers that are spent. */
final class SampleVouchers {

    private final SampleRows rows;
    private final SampleCalendar calendar;

    SampleVouchers(SampleRows rows, SampleCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    void write(List<SampleCard> cards) {
        for (SampleCard card : cards) {
            Dice dice = card.dice("vouchers");
            if (card.is(Trait.VOUCHER)) {
                issue(card, new BigDecimal("17.55"), dice);
            }
            if (card.is(Trait.SPENT_VOUCHER)) {
                issue(card, new BigDecimal("0.00"), dice);
            }
        }
    }

    private void issue(SampleCard card, BigDecimal balance, Dice dice) {
        long id = rows.nextId("voucher");
        LocalDate day =
                calendar.day(dice.between(card.lastVisit(), Math.min(card.firstVisit(), 1000 + card.lastVisit())));
        OffsetDateTime time = SampleCalendar.at(day, dice.below(30));
        BigDecimal value = new BigDecimal(dice.of(List.of("50.00", "75.00", "100.00")));
        rows.add(
                "voucher",
                id,
                "GS-" + (880_000 + id * 7),
                (long) card.branch(),
                card.id(),
                card.fullName(),
                "Für " + card.firstName() + ", alles Liebe zum Geburtstag!",
                time,
                LocalDate.of(day.getYear() + 3, 12, 31),
                value,
                balance);
        rows.add("voucher_movement", id, null, value, time, "Ausgabe");
        rows.add(
                "voucher_movement",
                id,
                null,
                balance.subtract(value),
                time.plusDays(1),
                "eingelöst von " + card.fullName());
    }
}
