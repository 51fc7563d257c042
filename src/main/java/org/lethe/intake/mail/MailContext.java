package org.lethe.intake.mail;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lethe.intake.mail.mime.Mailbox;

/**
 * What a salon knows about its mail.
 *
 * @param country ISO 3166 two letters; phone numbers without a prefix are of this country
 * @param staffAddresses addresses of the salon's own people: what they forward is a client's letter
 * @param salonAddress the support address
 */
public record MailContext(String country, List<String> staffAddresses, @Nullable String salonAddress) {

    public MailContext {
        staffAddresses = staffAddresses.stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Nothing is known: mail within one domain that belongs to no mail provider is taken for staff. */
    public static MailContext unknown(String country) {
        return new MailContext(country, List.of(), null);
    }

    /** Whether the salon is known to have this address, itself or one of its people. */
    boolean ours(Mailbox mailbox) {
        return staffAddresses.contains(mailbox.address().reveal()) || mailbox.is(salonAddress);
    }

    boolean staffKnown() {
        return salonAddress != null || !staffAddresses.isEmpty();
    }
}
