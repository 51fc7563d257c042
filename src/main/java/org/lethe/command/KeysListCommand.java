package org.lethe.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.lethe.platform.security.Credentials;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows who may ask the hub for what. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List the credentials that are good: id, role, salons, scopes.")
final class KeysListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StateAccess access = new StateAccess();

    @Override
    public Integer call() {
        try (StateAccess state = access) {
            PrintWriter out = spec.commandLine().getOut();
            for (Credentials.Listed one : new Credentials(JdbcClient.create(state.open()), Clock.systemUTC()).all()) {
                String role = one.role() == null ? "-" : one.role();
                out.println(String.join(
                        "  ", one.id(), role, String.join(",", one.salons()), String.join(",", one.scopes())));
            }
            out.flush();
            return 0;
        } catch (StateAccess.NoStateException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
