package org.lethe.platform;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lethe.salon.MailSettings;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonDatabase;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The salons as written in the settings, under {@code lethe.salons}. */
@ConfigurationProperties("lethe")
public record SalonSettings(@DefaultValue List<Entry> salons) {

    /** One salon. */
    public record Entry(
            String id,
            String name,
            @DefaultValue("Europe/Berlin") ZoneId zone,
            @DefaultValue("DE") String country,
            @DefaultValue("de") String language,
            @Nullable String region,
            @Nullable String holdKey,
            @DefaultValue Mail mail,
            List<Database> databases) {

        Salon toSalon() {
            List<SalonDatabase> all = databases.stream()
                    .map(database -> database.toDatabase(databases.size() == 1))
                    .toList();
            return new Salon(
                    id, name, zone, country, Locale.forLanguageTag(language), region, mail.toSettings(), holdKey, all);
        }
    }

    /** One database of a salon. */
    public record Database(
            String name,
            String url,
            String user,
            @Nullable String password,
            String map,
            @DefaultValue("false") boolean leading) {

        SalonDatabase toDatabase(boolean only) {
            return new SalonDatabase(name, url, user, password, map, leading || only);
        }
    }

    /** How a salon deals with mail. */
    public record Mail(
            @Nullable String address,
            @DefaultValue List<String> staff,
            @Nullable String authserv,
            @DefaultValue("false") boolean dmarcIsProof,
            @Nullable String authority) {

        MailSettings toSettings() {
            return new MailSettings(address, staff, authserv, dmarcIsProof, authority);
        }
    }
}
