package org.lethe.platform.demo;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The texts that the salon's system sent around a visit. They greet by name, as such texts do. */
final class SampleMessages {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd.MM. 'um' HH:mm 'Uhr'", Locale.GERMANY);

    private final SampleRows rows;

    SampleMessages(SampleRows rows) {
        this.rows = rows;
    }

    void around(SampleCard card, SampleVisits.Booking booking, Dice dice) {
        OffsetDateTime sent = booking.start().minusDays(1);
        String when = WHEN.format(booking.start().atZoneSameInstant(SampleSalon.ZONE));
        String branch = "Seerose " + SampleHouse.BRANCHES.get(card.branch() - 1);
        if (card.mobile() != null && dice.percent(70)) {
            String text = "Hallo " + card.firstName() + ", wir freuen uns auf dich am " + when + ". " + branch;
            rows.add(
                    "message_log",
                    card.id(),
                    "sms",
                    card.mobile(),
                    null,
                    text,
                    sent,
                    delivery(dice),
                    "sms-" + booking.id());
        }
        if (card.email() != null && dice.percent(40)) {
            String text =
                    card.greeting() + ",\n\nIhr Termin (" + booking.service().name() + ") am " + when
                            + " ist bestätigt.\nKundennummer: " + card.number() + "\n\nIhr Team " + branch;
            rows.add(
                    "message_log",
                    card.id(),
                    "email",
                    card.email(),
                    "Ihr Termin, " + card.fullName(),
                    text,
                    sent,
                    delivery(dice),
                    "mail-" + booking.id());
        }
    }

    private static String delivery(Dice dice) {
        return dice.percent(3) ? "failed" : dice.percent(50) ? "sent" : "delivered";
    }
}
