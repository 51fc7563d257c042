package org.lethe.identity.confirm;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.Vault;
import org.lethe.request.ReplyAddress;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes links and has them sent, inside the caller's transaction. */
final class Links {

    static final Duration VALID = Duration.ofDays(14);
    private static final Duration REMINDER_AFTER = Duration.ofDays(7);
    /** The first, its reminder, and two new ones after wrong codes. */
    private static final int MOST = 4;

    private static final String INSERT = SqlFile.read("confirm/insert.sql");
    private static final String COUNT = SqlFile.read("confirm/links.sql");

    private final JdbcClient jdbc;
    private final SealedAddress addresses;
    private final Invitations invitations;
    private final URI publicUrl;
    private final Clock clock;

    Links(JdbcClient jdbc, Vault vault, Invitations invitations, URI publicUrl, Clock clock) {
        this.jdbc = jdbc;
        this.addresses = new SealedAddress(vault);
        this.invitations = invitations;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    boolean first(UUID request, String salon, ReplyAddress to, Purpose purpose) {
        Instant now = clock.instant();
        return send(request, salon, to, purpose, now.plus(VALID), now.plus(REMINDER_AFTER), false);
    }

    /** One more link, of which nobody is reminded; no more than a few for each request. */
    boolean further(UUID request, String salon, ReplyAddress to, Purpose purpose) {
        return count(request, purpose) < MOST
                && send(request, salon, to, purpose, clock.instant().plus(VALID), null, false);
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
