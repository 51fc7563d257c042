package org.lethe.platform;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.TenantSalon;
import org.lethe.platform.SalonSettings.Database;
import org.lethe.platform.SalonSettings.Mail;
import org.lethe.salon.MailSettings;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonDatabase;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Databases that hold many salons. Which ones, with name and time zone, the leading one tells by the query {@code
 * tenant.salons} of its map; everything else is the same for all, but for those that are named here.
 *
 * @param name of the whole
 * @param idPrefix what stands before the database's own code in a salon's id
 * @param zone of a salon whose row names none
 * @param holdKey {@code {salon}} in it is the salon's id
 * @param mail {@code {salon}} in its addresses is the salon's id
 * @param salons those for which something is different
 */
public record SharedSettings(
        String name,
        @DefaultValue("") String idPrefix,
        @DefaultValue("Europe/Berlin") ZoneId zone,
        @DefaultValue("DE") String country,
        @DefaultValue("de") String language,
        @Nullable String region,
        @Nullable String holdKey,
        @DefaultValue Mail mail,
        List<Database> databases,
        @DefaultValue List<Different> salons) {

    private static final String SALON = "{salon}";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    /** What one of the salons has of its own; what is missing is as for all. */
    public record Different(
            String id,
            @Nullable String country,
            @Nullable String language,
            @Nullable String region,
            @Nullable String holdKey,
            @Nullable Mail mail) {}

    public SharedSettings {
        String address = mail.address();
        if (address != null && !address.contains(SALON)) {
            throw new UsedWronglyException("lethe.shared " + name + ": mail.address needs " + SALON
                    + " in it; else nobody could tell for which salon a letter is");
        }
    }

    /** Stands for all of them where a database is looked at as a whole. */
    Salon whole() {
        return new Salon(
                name,
                name,
                zone,
                country,
                Locale.forLanguageTag(language),
                region,
                MailSettings.NONE,
                null,
                Database.all(databases));
    }

    /** One of the salons; empty if the database's code for it cannot be part of an id. */
    Optional<Salon> salon(TenantSalon listed) {
        String id = idPrefix + listed.code();
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        Optional<Different> own =
                salons.stream().filter(one -> one.id().equals(id)).findFirst();
        Mail mails = own.map(Different::mail).orElse(mail);
        String key = own.map(Different::holdKey).orElse(holdKey);
        List<SalonDatabase> here = Database.all(databases).stream()
                .map(database -> database.of(listed.code()))
                .toList();
        return Optional.of(new Salon(
                id,
                listed.name(),
                listed.zone(),
                own.map(Different::country).orElse(country),
                Locale.forLanguageTag(own.map(Different::language).orElse(language)),
                own.map(Different::region).orElse(region),
                mail(mails, id),
                key == null ? null : key.replace(SALON, id),
                here));
    }

    private static MailSettings mail(Mail mail, String id) {
        Function<@Nullable String, @Nullable String> own = text -> text == null ? null : text.replace(SALON, id);
        return new MailSettings(
                own.apply(mail.address()),
                mail.staff().stream()
                        .map(address -> Objects.requireNonNull(own.apply(address)))
                        .toList(),
                mail.authserv(),
                mail.dmarcIsProof(),
                mail.authority());
    }
}
