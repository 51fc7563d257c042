package org.lethe.platform.demo;

import java.util.Set;
import org.lethe.platform.security.Credentials;
import org.lethe.platform.security.Role;
import org.lethe.platform.security.Secrets;
import org.lethe.request.Scope;

/** Puts the demo's credentials into the state store, once, and makes the hub's own broker password, new each start. */
final class DemoCredentials {

    private final String hubPassword;

    DemoCredentials(Credentials credentials, DemoAccess access, Set<String> salons, Set<Scope> all) {
        credentials.addKey(access.apiKey(), salons, all);
        if (!credentials.knows("broker:" + access.broker().user())) {
            credentials.addBrokerUser(access.broker().user(), access.broker().password(), salons);
        }
        for (DemoAccess.Person person : access.users()) {
            if (!credentials.knows("user:" + person.user())) {
                credentials.addPerson(person.user(), person.password(), salons, Role.of(person.role()));
            }
        }
        hubPassword = Secrets.password();
    }

    String hubPassword() {
        return hubPassword;
    }
}
