package org.lethe.platform.broker;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.RolePrincipal;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;
import org.lethe.platform.security.Credentials;
import org.lethe.request.Caller;

/**
 * Who may do what at the embedded broker: the hub everything; a salon's user may send requests and read outcomes and
 * refusals. Which of those are the user's own is decided message by message, by the role property on each.
 */
final class BrokerDoor implements ActiveMQSecurityManager5 {

    private static final String HUB = "hub";
    private static final Set<CheckType> SUBSCRIBING = EnumSet.of(
            CheckType.CREATE_NON_DURABLE_QUEUE, CheckType.DELETE_NON_DURABLE_QUEUE, CheckType.CREATE_DURABLE_QUEUE);

    private final Credentials credentials;
    private final String hubPassword;

    BrokerDoor(Credentials credentials, String hubPassword) {
        this.credentials = credentials;
        this.hubPassword = hubPassword;
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            @Nullable RemotingConnection connection,
            @Nullable String domain) {
        if (user == null || password == null) {
            return null;
        }
        if (user.equals(HUB)) {
            return password.equals(hubPassword) ? subject(HUB, Set.of(HUB)) : null;
        }
        Optional<Caller> caller = credentials.brokerUser(user, password);
        return caller.map(known -> subject(user, known.salons())).orElse(null);
    }

    private static Subject subject(String user, Set<String> salons) {
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(user));
        salons.forEach(salon -> subject.getPrincipals()
                .add(new RolePrincipal(salon.equals(HUB) && user.equals(HUB) ? HUB : "salon-" + salon)));
        return subject;
    }

    @Override
    public boolean authorize(
            @Nullable Subject subject, Set<Role> roles, CheckType check, @Nullable String addressAndQueue) {
        if (subject == null || addressAndQueue == null) {
            return false;
        }
        if (subject.getPrincipals(RolePrincipal.class).stream()
                .anyMatch(role -> role.getName().equals(HUB))) {
            return true;
        }
        int end = addressAndQueue.indexOf("::");
        String address = end < 0 ? addressAndQueue : addressAndQueue.substring(0, end);
        return switch (check) {
            case SEND -> address.equals(Addresses.REQUESTS);
            case CONSUME, BROWSE -> isRead(address) || address.startsWith(Addresses.OUTCOMES + ".");
            // of a queue beside that of the refusals everybody's would be in
            default -> SUBSCRIBING.contains(check) && address.equals(Addresses.OUTCOMES);
        };
    }

    private static boolean isRead(String address) {
        return address.equals(Addresses.OUTCOMES) || address.equals(Addresses.DEAD);
    }

    @Override
    public boolean validateUser(@Nullable String user, @Nullable String password) {
        return authenticate(user, password, null, null) != null;
    }

    @Override
    public boolean validateUserAndRole(
            @Nullable String user, @Nullable String password, Set<Role> roles, CheckType check) {
        return false;
    }
}
