package org.lethe.salon;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a salon deals with mail.
 *
 * @param address the support address; letters to it are for this salon, answers come from it
 * @param staff addresses of the salon's own people: what they forward waits for approval at the desk
 * @param authserv the {@code authserv-id} of the salon's own mail server, if it is to be trusted (RFC 8601)
 * @param dmarcIsProof whether DMARC-pass mail from the address on file counts as proof of identity
 * @param authority name and address of the supervisory authority, named in refusals (GDPR Art. 12(4))
 */
public record MailSettings(
        @Nullable String address,
        List<String> staff,
        @Nullable String authserv,
        boolean dmarcIsProof,
        @Nullable String authority) {

    public static final MailSettings NONE = new MailSettings(null, List.of(), null, false, null);

    public MailSettings {
        staff = List.copyOf(staff);
    }

    /** Whether this is the salon's own address or one of its people's: never a client's to be asked or answered. */
    public boolean ours(String email) {
        return Stream.concat(Stream.ofNullable(address), staff.stream())
                .anyMatch(one -> one.strip().equalsIgnoreCase(email.strip()));
    }
}
