package org.lethe.platform.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.lethe.erasure.seal.HoldKeyFiles;
import org.lethe.salon.MailSettings;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** The sample salon: its database is made at the first start and kept from then on. */
record SeeroseSalon(Salon salon) {

    private static final String DATABASE = "seerose";

    static SeeroseSalon create(DatabaseServer server, String mailbox, Path home, Clock clock) {
        server.ensure(DATABASE);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.url(DATABASE));
        source.setUser(server.user());
        source.setPassword(server.password());
        if (!SampleSalon.exists(source)) {
            SampleSalon.create(source, clock);
        }
        SalonDatabase database = new SalonDatabase(
                DATABASE, server.url(DATABASE), server.user(), server.password(), "classpath:maps/seerose.yaml", true);
        MailSettings mail = new MailSettings(
                mailbox,
                List.of("team@seerose.example"),
                null,
                false,
                "Der Hamburgische Beauftragte für Datenschutz und Informationsfreiheit,"
                        + " Ludwig-Erhard-Straße 22, 20459 Hamburg");
        return new SeeroseSalon(new Salon(
                "seerose",
                "Salon Seerose",
                SampleSalon.ZONE,
                "DE",
                Locale.GERMAN,
                "de-hh",
                mail,
                HoldKeyFiles.loadOrCreate(home.resolve("hold")).publicFile().toString(),
                List.of(database)));
    }
}
