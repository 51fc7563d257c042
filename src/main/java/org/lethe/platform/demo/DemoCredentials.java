package org.lethe.platform.demo;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.lethe.platform.security.Credentials;
import org.lethe.request.Scope;

/** Puts the demo's credentials into the state store, once, and makes the hub's own broker password, new each start. */
final class DemoCredentials {

    private static final int SECRET_BYTES = 24;

    private final String hubPassword;

    DemoCredentials(Credentials credentials, DemoAccess access, Set<String> salons, Set<Scope> all) {
        credentials.addKey(access.apiKey(), salons, all);
        if (!credentials.knows("broker:" + access.broker().user())) {
            credentials.addBrokerUser(access.broker().user(), access.broker().password(), salons);
        }
        for (DemoAccess.Person person : access.users()) {
            if (!credentials.knows("user:" + person.user())) {
                credentials.addPerson(person.user(), person.password(), salons, scopes(person.role()), person.role());
            }
        }
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        hubPassword = Base64.getEncoder().encodeToString(secret);
    }

    String hubPassword() {
        return hubPassword;
    }

    private static Set<Scope> scopes(String role) {
        return switch (role) {
            case "reception" -> EnumSet.of(Scope.FORGET, Scope.REVIEW);
            default -> EnumSet.allOf(Scope.class);
        };
    }
}
