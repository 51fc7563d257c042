package org.lethe.platform.broker;

import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.RolePrincipal;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CompositeAddress;
import org.jspecify.annotations.Nullable;
import org.lethe.platform.security.Credentials;
import org.lethe.request.Caller;

/**
 * Who may do what at the embedded broker: the hub everything; a salon's user may send requests and read outcomes and
 * refusals. Which of those are the user's own is decided message by message, by the role property on each. A subscription
 * is read and dropped by nobody but the user who made it.
 */
final class BrokerDoor implements ActiveMQSecurityManager5 {

    private static final String HUB = "hub";
    private final Credentials credentials;
    private final String hubPassword;
    private final Subscriptions subscriptions;

    BrokerDoor(Credentials credentials, String hubPassword, Subscriptions subscriptions) {
        this.credentials = credentials;
        this.hubPassword = hubPassword;
        this.subscriptions = subscriptions;
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
        Optional<Caller> caller = credentials.brokerUser(user, password, place(connection));
        return caller.map(known -> subject(user, known.salons())).orElse(null);
    }

    /** The address without the port, which is another one each time. */
    private static String place(@Nullable RemotingConnection connection) {
        String address = connection == null ? "" : String.valueOf(connection.getRemoteAddress());
        return address.substring(0, Math.max(0, address.lastIndexOf(':')));
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
        String user =
                subject.getPrincipals(UserPrincipal.class).iterator().next().getName();
        String address = CompositeAddress.extractAddressName(addressAndQueue);
        String queue = CompositeAddress.extractQueueName(addressAndQueue);
        // of a queue beside that of the refusals everybody's would be in
        boolean outcomes = address.equals(Addresses.OUTCOMES);
        return switch (check) {
            case SEND -> address.equals(Addresses.REQUESTS);
            case CONSUME, BROWSE -> address.equals(Addresses.DEAD) || outcomes && subscriptions.mayBeOf(user, queue);
            case CREATE_NON_DURABLE_QUEUE -> outcomes;
            case CREATE_DURABLE_QUEUE -> outcomes && subscriptions.hasRoom(user);
            case DELETE_NON_DURABLE_QUEUE, DELETE_DURABLE_QUEUE -> outcomes && subscriptions.mayBeOf(user, queue);
            default -> false;
        };
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
