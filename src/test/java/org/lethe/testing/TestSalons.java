package org.lethe.testing;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lethe.salon.MailSettings;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonDatabase;

/** Salons to test with. */
public final class TestSalons {

    private static final SalonDatabase DATABASE =
            new SalonDatabase("main", "jdbc:postgresql://localhost/none", "nobody", null, "classpath:none.yaml", true);

    private TestSalons() {}

    /** A salon in Hamburg that reads the mail to {@code salon@seerose.example}. */
    public static Salon seerose() {
        return in("DE", "de-hh");
    }

    /** A salon somewhere else; same time zone. */
    public static Salon in(String country, @Nullable String region) {
        return with(
                country,
                region,
                new MailSettings(
                        "salon@seerose.example",
                        List.of("team@seerose.example"),
                        "mx.seerose.example",
                        false,
                        "Der Hamburgische Beauftragte für Datenschutz, Ludwig-Erhard-Straße 22, 20459 Hamburg"));
    }

    /** The salon in Hamburg, with mail settings of its own. */
    public static Salon with(MailSettings mail) {
        return with("DE", "de-hh", mail);
    }

    /** A salon that reads no mail and has one database of its own. */
    public static Salon of(String id, ZoneId zone, SalonDatabase database) {
        return new Salon(
                id, "Salon " + id, zone, "DE", Locale.GERMAN, "de-hh", MailSettings.NONE, null, List.of(database));
    }

    private static Salon with(String country, @Nullable String region, MailSettings mail) {
        return new Salon(
                "seerose",
                "Salon Seerose",
                ZoneId.of("Europe/Berlin"),
                country,
                Locale.GERMAN,
                region,
                mail,
                null,
                List.of(DATABASE));
    }
}
