package org.lethe.command;

import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.platform.security.Credentials;
import org.lethe.platform.security.Role;
import org.lethe.platform.security.Secrets;
import org.lethe.request.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a credential: a key for a system, a broker user, or a person who signs in. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Make a credential for salons and print its secret, this once. The hub keeps only a hash.")
final class KeysNewCommand implements Callable<Integer> {

    private static final Pattern SALON = Pattern.compile("[^*,\\s]+\\*?|\\*");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StateAccess access = new StateAccess();

    @Option(
            names = "--salon",
            required = true,
            paramLabel = "ID",
            description = "A salon it is for; again for more. ID* is all whose id begins so.")
    private Set<String> salons = new LinkedHashSet<>();

    @ArgGroup(multiplicity = "1")
    private Kind kind = new Kind();

    @Option(
            names = "--role",
            defaultValue = "manager",
            paramLabel = "ROLE",
            description = "Of a person: owner, manager or reception (default: manager).")
    private String role = "manager";

    @Option(
            names = "--scope",
            defaultValue = "FORGET",
            split = ",",
            paramLabel = "SCOPE",
            description = "What a REST key may do: FORGET, REVIEW, RETENTION, REPORTS (default: FORGET).")
    private Set<Scope> scopes = EnumSet.noneOf(Scope.class);

    static final class Kind {

        @Option(names = "--rest", required = true, description = "A key for a system that asks by REST.")
        private boolean rest;

        @Option(names = "--broker", required = true, paramLabel = "USER", description = "A user of the broker.")
        private @Nullable String broker;

        @Option(names = "--person", required = true, paramLabel = "USER", description = "A person who signs in.")
        private @Nullable String person;
    }

    @Override
    public Integer call() {
        if (!salons.stream().allMatch(salon -> SALON.matcher(salon).matches())) {
            throw new ParameterException(
                    spec.commandLine(), "--salon is an id, or the beginning of ids and a * after it");
        }
        try (StateAccess state = access) {
            Credentials credentials = new Credentials(JdbcClient.create(state.open()), Clock.systemUTC());
            spec.commandLine().getOut().println(secret(credentials));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (StateAccess.NoStateException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private String secret(Credentials credentials) {
        if (kind.rest) {
            String key = Secrets.key();
            say(credentials.addKey(key, salons, scopes));
            return key;
        }
        String password = Secrets.password();
        if (kind.broker != null) {
            free(credentials, "broker:" + kind.broker);
            credentials.addBrokerUser(kind.broker, password, salons);
            return password;
        }
        free(credentials, "user:" + kind.person);
        credentials.addPerson(String.valueOf(kind.person), password, salons, role());
        return password;
    }

    private Role role() {
        try {
            return Role.of(role);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--role is owner, manager or reception", e);
        }
    }

    private void free(Credentials credentials, String id) {
        if (credentials.knows(id)) {
            throw new ParameterException(
                    spec.commandLine(), id + " is or was there already; a name is given once. Take another.");
        }
        say(id);
    }

    private void say(String id) {
        spec.commandLine().getErr().println("Made " + id + " for " + String.join(", ", salons) + ". Its secret:");
    }
}
