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

/**
 * The salons as written in the settings.
 *
 * @param salons one by one, under {@code lethe.salons}
 * @param shared databases that hold many salons and list them, under {@code lethe.shared}
 */
@ConfigurationProperties("lethe")
public record SalonSettings(@DefaultValue List<Entry> salons, @DefaultValue List<SharedSettings> shared) {

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
            return new Salon(
                    id,
                    name,
                    zone,
                    country,
                    Locale.forLanguageTag(language),
                    region,
                    mail.toSettings(),
                    holdKey,
                    Database.all(databases));
        }
    }

    /**
     * One database of a salon.
     *
     * @param code what a database of several salons calls this one, where that is not its id
     */
    public record Database(
            String name,
            String url,
            String user,
            @Nullable String password,
            String map,
            @DefaultValue("false") boolean leading,
            @Nullable String code) {

        /** The only one is the leading one. */
        static List<SalonDatabase> all(List<Database> databases) {
            return databases.stream()
                    .map(database -> database.toDatabase(databases.size() == 1))
                    .toList();
        }

        private SalonDatabase toDatabase(boolean only) {
            return new SalonDatabase(name, url, user, password, map, leading || only, code);
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
