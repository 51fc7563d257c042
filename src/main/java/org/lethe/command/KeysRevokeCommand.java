package org.lethe.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.lethe.platform.security.Credentials;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a credential back. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = "Take a credential back, at once. Exit code 1 if there is none of this id.")
final class KeysRevokeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StateAccess access = new StateAccess();

    @Parameters(paramLabel = "ID", description = "As keys list shows it: key:…, broker:USER, user:USER.")
    private String id = "";

    @Override
    public Integer call() {
        try (StateAccess state = access) {
            boolean revoked = new Credentials(JdbcClient.create(state.open()), Clock.systemUTC()).revoke(id);
            spec.commandLine().getErr().println(revoked ? id + " opens nothing any more." : "There is no " + id + ".");
            return revoked ? 0 : 1;
        } catch (StateAccess.NoStateException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
