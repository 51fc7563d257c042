package org.lethe.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lethe.identity.confirm.ConfirmationRounds;
import org.lethe.identity.confirm.Confirmations;
import org.lethe.identity.confirm.Invitation;
import org.lethe.identity.confirm.Invitations;
import org.lethe.identity.confirm.ProofListener;
import org.lethe.identity.confirm.Purpose;
import org.lethe.identity.confirm.web.ConfirmController;
import org.lethe.keys.Vault;
import org.lethe.notice.Letters;
import org.lethe.notice.ProvenAddresses;
import org.lethe.notice.Reply;
import org.lethe.request.ReplyAddress;
import org.lethe.salon.Salons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Proof by letter: links, their page, reminders, and who has proven what. */
@Configuration(proxyBeanMethods = false)
class ConfirmWiring {

    @Bean
    Invitations invitations(Letters letters, Salons salons) {
        return invitation ->
                letters.write(invitation.salon(), invitation.request(), invitation.to(), reply(invitation, salons));
    }

    @Bean
    Confirmations confirmations(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Vault vault,
            Invitations invitations,
            ProofListener listener,
            Salons salons,
            Environment environment,
            Clock clock) {
        return new Confirmations(
                jdbc, transaction, vault, invitations, listener, salons, PublicUrl.of(environment), clock);
    }

    @Bean
    ConfirmationRounds confirmationRounds(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Vault vault,
            Invitations invitations,
            ProofListener listener,
            Salons salons,
            Environment environment,
            Clock clock) {
        return new ConfirmationRounds(
                jdbc, transaction, vault, invitations, listener, salons, PublicUrl.of(environment), clock);
    }

    @Bean
    ConfirmController confirmController(Confirmations confirmations, Salons salons) {
        return new ConfirmController(confirmations, salons);
    }

    @Bean
    ProvenAddresses provenAddresses(Confirmations confirmations) {
        return new ProvenByLink(confirmations);
    }

    private static Reply reply(Invitation invitation, Salons salons) {
        // the end of a day is the beginning of the next
        LocalDate until = LocalDate.ofInstant(
                invitation.expiresAt().minusMillis(1),
                salons.get(invitation.salon()).zone());
        return invitation.reminder()
                ? new Reply.Reminder(invitation.link(), invitation.code(), until)
                : new Reply.Confirm(invitation.link(), invitation.code(), until);
    }

    private record ProvenByLink(Confirmations confirmations) implements ProvenAddresses {

        private static final Set<Purpose> OWNER = EnumSet.of(Purpose.FORGET);
        private static final Set<Purpose> WRITER = EnumSet.of(Purpose.OWN_ADDRESS);
        private static final Set<Purpose> ANY = EnumSet.allOf(Purpose.class);

        @Override
        public List<ReplyAddress> owners(UUID request) {
            return confirmations.proven(request, OWNER);
        }

        @Override
        public List<ReplyAddress> anybody(UUID request) {
            return confirmations.proven(request, ANY);
        }

        @Override
        public List<ReplyAddress> writers(UUID request) {
            return confirmations.proven(request, WRITER);
        }

        @Override
        public void answered(UUID request) {
            confirmations.answered(request, ANY);
        }

        @Override
        public void answeredSoFar(UUID request) {
            confirmations.answeredSoFar(request, ANY);
        }

        @Override
        public void writersAnswered(UUID request) {
            confirmations.answered(request, WRITER);
        }
    }
}
