package org.lethe.identity.confirm;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.Vault;
import org.lethe.request.ReplyAddress;
import org.lethe.salon.Salons;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes links and has them sent, inside the caller's transaction. */
final class Links {

    private static final int VALID_DAYS = 14;
    private static final Duration REMINDER_AFTER = Duration.ofDays(7);
    /** The first, its reminder, and two new ones after wrong codes. */
    private static final int MOST = 4;

    private static final String INSERT = SqlFile.read("confirm/insert.sql");
    private static final String COUNT = SqlFile.read("confirm/links.sql");

    private final JdbcClient jdbc;
    private final SealedAddress addresses;
    private final Invitations invitations;
    private final Salons salons;
    private final URI publicUrl;
    private final Clock clock;

    Links(JdbcClient jdbc, Vault vault, Invitations invitations, Salons salons, URI publicUrl, Clock clock) {
        this.jdbc = jdbc;
        this.addresses = new SealedAddress(vault);
        this.invitations = invitations;
        this.salons = salons;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    boolean first(UUID request, String salon, ReplyAddress to, Purpose purpose) {
        Instant now = clock.instant();
        return send(request, salon, to, purpose, end(salon, now), now.plus(REMINDER_AFTER), false);
    }

    /** Letters name a day, and on that day the link is still valid where the salon is. */
    private Instant end(String salon, Instant now) {
        ZoneId zone = salons.get(salon).zone();
        return LocalDate.ofInstant(now, zone)
                .plusDays(VALID_DAYS + 1L)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** One more link, of which nobody is reminded; no more than a few for each request. */
    boolean further(UUID request, String salon, ReplyAddress to, Purpose purpose) {
        return count(request, purpose) < MOST
                && send(request, salon, to, purpose, end(salon, clock.instant()), null, false);
    }

    /** A new link in place of a locked one; its days are counted from the first. */
    boolean again(ConfirmationRow old) {
        return address(old)
                .filter(any -> count(old.request(), old.purpose()) < MOST)
                .filter(to -> send(old.request(), old.salon(), to, old.purpose(), old.expiresAt(), null, false))
                .isPresent();
    }

    boolean remind(ConfirmationRow old) {
        return address(old)
                .filter(to -> send(old.request(), old.salon(), to, old.purpose(), old.expiresAt(), null, true))
                .isPresent();
    }

    private Optional<ReplyAddress> address(ConfirmationRow row) {
        return Optional.ofNullable(row.address()).map(bytes -> addresses.open(bytes, row.request()));
    }

    private long count(UUID request, Purpose purpose) {
        return jdbc.sql(COUNT)
                .param("request", request)
                .param("purpose", purpose.name())
                .query(Long.class)
                .single();
    }

    private boolean send(
            UUID request,
            String salon,
            ReplyAddress to,
            Purpose purpose,
            Instant expiresAt,
            @Nullable Instant remindAt,
            boolean reminder) {
        Secret secret = Secret.fresh();
        URI link = URI.create(publicUrl.toString().replaceAll("/+$", "") + "/confirm/" + secret.token());
        if (!invitations.write(new Invitation(request, salon, to, link, secret.code(), expiresAt, reminder))) {
            return false;
        }
        jdbc.sql(INSERT)
                .param("token", secret.tokenHash())
                .param("code", secret.codeHash())
                .param("request", request)
                .param("salon", salon)
                .param("purpose", purpose.name())
                .param("language", to.language().toLanguageTag())
                .param("address", addresses.seal(to, request))
                .param("now", Timestamps.of(clock.instant()))
                .param("expiresAt", Timestamps.of(expiresAt))
                .param("remindAt", Timestamps.ofNullable(remindAt))
                .update();
        return true;
    }
}
