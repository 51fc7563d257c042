package org.lethe.platform.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Treatment and consultation records and patch tests: data about health. */
final class SampleHealth {

    private static final List<String> SKINS = List.of("normal", "trocken", "fettig", "Mischhaut", "Rosacea");
    private static final List<@Nullable String> ALLERGIES =
            java.util.Arrays.asList(null, null, "Nickel", "PPD", "Duftstoffe", "Latex");

    private final SampleRows rows;
    private final SampleCalendar calendar;

    SampleHealth(SampleRows rows, SampleCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    void write(List<SampleCard> cards) {
        for (SampleCard card : cards) {
            Dice dice = card.dice("health");
            if (card.is(Trait.MEDICAL)) {
                for (int i = dice.between(1, 4); i > 0; i--) {
                    record(card, "medical", dice.between(card.lastVisit(), card.firstVisit()), dice);
                }
            }
            if (card.is(Trait.CONSULTATION)) {
                record(card, "consultation", card.firstVisit(), dice);
            }
            if (card.is(Trait.PATCH_TEST)) {
                patchTest(card, dice);
            }
        }
    }

    private void record(SampleCard card, String kind, int daysAgo, Dice dice) {
        boolean medical = kind.equals("medical");
        LocalDate day = calendar.day(daysAgo);
        OffsetDateTime time = SampleCalendar.at(day, dice.below(30));
        rows.add(
                "treatment_record",
                card.id(),
                (long) card.branch(),
                SampleHouse.staff(card.branch(), dice),
                null,
                kind,
                time,
                dice.of(SKINS),
                dice.of(ALLERGIES),
                dice.percent(15) ? "L-Thyroxin 75" : null,
                card.gender() == 'f' ? dice.percent(3) : null,
                medical ? "Hyperkeratose plantar, " + card.fullName() + " klagt über Druckschmerz" : null,
                medical ? "Podologische Komplexbehandlung, Nagelkorrektur" : "Beratung Hautbild, Pflegeplan besprochen",
                "CH-" + dice.between(1000, 9999),
                dice.percent(20) ? "treatments/" + card.number() + "-" + daysAgo + ".jpg" : null,
                ("signature of " + card.number()).getBytes(StandardCharsets.UTF_8),
                time.plusMinutes(40));
    }

    private void patchTest(SampleCard card, Dice dice) {
        int result = dice.below(20);
        String reaction = result == 0 ? "strong" : result < 3 ? "mild" : "none";
        rows.add(
                "patch_test",
                card.id(),
                SampleHouse.staff(card.branch(), dice),
                calendar.day(card.firstVisit() + 2),
                "Oxidationsfarbe 6-0",
                "PT-" + dice.between(100, 999),
                reaction,
                reaction.equals("none") ? null : "Rötung hinter dem Ohr, Frau/Herr " + card.lastName() + " informiert");
    }
}
