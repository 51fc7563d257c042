package org.lethe.platform.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills in the client card, with everything that a desk writes on it. */
final class SampleClients {

    private static final List<String> STREETS = List.of(
            "Isestraße",
            "Große Bergstraße",
            "Jarrestraße",
            "Süderstraße",
            "Alsterdorfer Straße",
            "Nernstweg",
            "Lübecker Straße",
            "Goernestraße",
            "Ottenser Hauptstraße");
    private static final List<String> POSTCODES =
            List.of("20249", "20251", "22303", "22765", "22767", "20144", "21073");

    private final SampleRows rows;
    private final SampleCalendar calendar;

    SampleClients(SampleRows rows, SampleCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    void write(List<SampleCard> cards) {
        cards.forEach(this::write);
    }

    private void write(SampleCard card) {
        Dice dice = card.dice("details");
        boolean walkIn = card.is(Trait.WALK_IN);
        boolean came = !card.is(Trait.NEVER_CAME) && !walkIn;
        LocalDate first = calendar.day(card.firstVisit());
        OffsetDateTime created = SampleCalendar.at(first.minusDays(3), dice.below(30));
        boolean address = !walkIn && dice.percent(55);
        boolean companion = !walkIn && dice.percent(12);
        boolean consents = card.is(Trait.NEWSLETTER) || dice.percent(30);
        rows.add(
                "client",
                card.id(),
                card.number(),
                (long) card.branch(),
                card.gender() == 'f' ? "Frau" : card.gender() == 'm' ? "Herr" : null,
                !walkIn && dice.percent(3) ? "Dr." : null,
                walkIn ? null : card.firstName(),
                card.lastName(),
                card.mobile(),
                card.landline(),
                companion ? "Partner von " + card.firstName() : null,
                companion ? SampleContacts.mobile(card.id() + 400, dice) : null,
                card.email(),
                address ? dice.of(STREETS) + " " + dice.between(1, 140) : null,
                address ? dice.of(POSTCODES) : null,
                address ? "Hamburg" : null,
                walkIn ? null : card.birthDate(),
                walkIn ? null : String.valueOf(card.gender()),
                walkIn ? "Sammelkonto für Kunden ohne Karte" : notes(card, dice),
                card.is(Trait.PHOTO) ? "clients/" + card.number() + ".jpg" : null,
                !walkIn && dice.percent(40) ? externalId(card) : null,
                !walkIn && dice.percent(35) ? loyaltySerial(card) : null,
                card.email() != null && consents,
                card.mobile() != null && dice.percent(60),
                false,
                consents ? created : null,
                consents ? "Tablet " + SampleHouse.BRANCHES.get(card.branch() - 1) : null,
                walkIn ? "walk_in" : dice.percent(6) ? "vip" : "regular",
                came ? SampleHouse.staff(card.branch(), dice) : null,
                came ? first : null,
                came ? calendar.day(card.lastVisit()) : null,
                card.mergedInto(),
                card.mergedInto() == null
                        ? null
                        : SampleCalendar.at(calendar.day(card.lastVisit()).plusDays(20), 8),
                walkIn,
                walkIn ? "{}" : preferences(card, dice),
                tags(card, dice),
                created,
                created);
    }

    private static @Nullable String notes(SampleCard card, Dice dice) {
        return switch (dice.below(8)) {
            case 0 -> card.fullName() + " ist empfindlich am Oberkopf, bitte vorsichtig kämmen.";
            case 1 -> "Kommt mit dem Hund. " + card.firstName() + " mag keinen Smalltalk.";
            case 2 -> "Farbe 6-0 mit 6 %, wie bei " + card.firstName() + "s Schwester.";
            case 3 ->
                "Rückruf nur abends"
                        + (card.mobile() == null ? "." : " unter " + card.mobile() + ".")
                        + " Fam. " + card.lastName() + " zahlt bar.";
            default -> null;
        };
    }

    /** The customer's id in the online booking portal. */
    static String externalId(SampleCard card) {
        return UUID.nameUUIDFromBytes(("seerose" + card.id()).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    private static String loyaltySerial(SampleCard card) {
        return String.format(Locale.ROOT, "LC%08d", 73_100_000 + card.id() * 37);
    }

    private static String preferences(SampleCard card, Dice dice) {
        String drink = dice.of(List.of("Latte", "Wasser", "Tee", "nichts"));
        String contact = card.email() == null
                ? "{}"
                : "{\"name\":\"" + card.fullName() + "\",\"email\":\"" + card.email() + "\"}";
        return dice.percent(40)
                ? "{\"drink\":\"" + drink + "\",\"contact\":" + contact
                        + ",\"colour\":{\"formula\":\"7-1\",\"note\":\"für " + card.firstName() + " immer mit Öl\"}}"
                : "{\"drink\":\"" + drink + "\"}";
    }

    private static String tags(SampleCard card, Dice dice) {
        return switch (dice.below(10)) {
            case 0 -> "{\"Stammgast\",\"Familie " + card.lastName() + "\"}";
            case 1, 2 -> "{\"Farbe\"}";
            case 3 -> "{\"Allergie\",\"ruhiger Platz\"}";
            default -> "{}";
        };
    }
}
