package org.lethe.salon;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A business with one or more branches; the tenant.
 *
 * @param id short name used in requests, credentials and addresses
 * @param name as it signs its letters
 * @param zone where two in the morning is
 * @param country ISO 3166 two letters; phone numbers without a prefix are of this country
 * @param language of letters when the writer's is not known
 * @param region ISO 3166-2 subdivision for public holidays, for instance {@code de-hh}
 * @param mail how the salon deals with mail
 * @param holdKey the public key to which sealed records are encrypted: location, if there is one
 */
public record Salon(
        String id,
        String name,
        ZoneId zone,
        String country,
        Locale language,
        @Nullable String region,
        MailSettings mail,
        @Nullable String holdKey,
        List<SalonDatabase> databases) {

    public Salon {
        databases = List.copyOf(databases);
        if (databases.stream().filter(SalonDatabase::leading).count() != 1) {
            throw new IllegalArgumentException("salon " + id + " needs exactly one leading database");
        }
    }

    public SalonDatabase leading() {
        return databases.stream().filter(SalonDatabase::leading).findFirst().orElseThrow();
    }
}
