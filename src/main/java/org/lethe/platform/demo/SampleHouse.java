package org.lethe.platform.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Branches, staff and the price list. */
final class SampleHouse {

    /** What is done, by how long it takes and what it costs. */
    record Offer(long id, String name, String category, int minutes, BigDecimal price) {}

    static final List<String> BRANCHES = List.of("Eppendorf", "Altona", "Winterhude");
    static final List<String> CODES = List.of("EPP", "ALT", "WIN");
    static final List<String> STAFF =
            List.of("Lea", "Tobias", "Svenja", "Dilara", "Marek", "Wiebke", "Huong", "Rosa", "Ingo");

    static final List<Offer> SERVICES = List.of(
            offer(1, "Haarschnitt Damen", "hair", 60, "58.00"),
            offer(2, "Haarschnitt Herren", "hair", 30, "34.50"),
            offer(3, "Haarschnitt Kinder", "hair", 30, "19.90"),
            offer(4, "Farbe Ansatz", "colour", 90, "69.00"),
            offer(5, "Balayage", "colour", 150, "189.00"),
            offer(6, "Waschen, Föhnen, Styling", "hair", 45, "32.00"),
            offer(7, "Kosmetik Grundbehandlung", "cosmetics", 75, "74.90"),
            offer(8, "Fruchtsäure-Peeling", "cosmetics", 45, "89.00"),
            offer(9, "Podologische Komplexbehandlung", "podology", 45, "46.35"),
            offer(10, "Wimpern und Brauen färben", "cosmetics", 30, "27.50"));

    static final List<Offer> PRODUCTS = List.of(
            offer(1, "Shampoo Repair 250 ml", "SH-250", 0, "16.90"),
            offer(2, "Spülung Repair 200 ml", "CO-200", 0, "18.90"),
            offer(3, "Haaröl 100 ml", "OIL-100", 0, "24.95"),
            offer(4, "Sonnencreme LSF 50", "SUN-50", 0, "29.00"),
            offer(5, "Fußcreme Urea 10 %", "FOOT-10", 0, "9.95"),
            offer(6, "Rundbürste", "BR-01", 0, "21.49"));

    private SampleHouse() {}

    static void write(SampleRows rows) {
        List<String> streets = List.of("Eppendorfer Weg 212", "Bahrenfelder Straße 48", "Mühlenkamp 9");
        List<String> postcodes = List.of("20251", "22765", "22303");
        for (int i = 0; i < BRANCHES.size(); i++) {
            rows.add(
                    "branch",
                    i + 1L,
                    CODES.get(i),
                    "Seerose " + BRANCHES.get(i),
                    streets.get(i),
                    postcodes.get(i),
                    "Hamburg",
                    "040 6696900" + (i + 1),
                    LocalDate.of(2009 + 3 * i, 4, 1));
        }
        List<String> roles = List.of("stylist", "colourist", "podologist", "cosmetician", "manager");
        for (int i = 0; i < STAFF.size(); i++) {
            String name = STAFF.get(i);
            rows.add(
                    "staff",
                    i + 1L,
                    1L + i % 3,
                    name,
                    SampleNames.latin(name) + "@seerose.example",
                    roles.get(i % roles.size()),
                    new BigDecimal("5.00"));
        }
        for (Offer service : SERVICES) {
            rows.add("service", service.id(), service.name(), service.category(), service.minutes(), service.price());
        }
        for (Offer product : PRODUCTS) {
            rows.add("product", product.id(), product.category(), product.name(), product.price());
        }
    }

    /** What this client would book. */
    static Offer service(SampleCard card, Dice dice) {
        List<Integer> numbers = card.birthDate().getYear() >= 2010
                ? List.of(3, 3, 3, 6)
                : card.gender() == 'm' ? List.of(2, 2, 2, 2, 6, 7, 9) : List.of(1, 1, 1, 4, 4, 5, 6, 7, 8, 9, 10);
        return SERVICES.get(dice.of(numbers) - 1);
    }

    /** One of the three who work in this branch. */
    static long staff(int branch, Dice dice) {
        return branch + 3L * dice.below(3);
    }

    private static Offer offer(long id, String name, String category, int minutes, String price) {
        return new Offer(id, name, category, minutes, new BigDecimal(price));
    }
}
