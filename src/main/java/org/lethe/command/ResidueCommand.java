package org.lethe.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.map.MapFormatException;
import org.lethe.erasure.map.MapReader;
import org.lethe.erasure.proof.CellJudge;
import org.lethe.erasure.proof.ClientValues;
import org.lethe.erasure.proof.ForgottenFile;
import org.lethe.erasure.proof.GivenJudge;
import org.lethe.erasure.proof.KnownJudge;
import org.lethe.erasure.proof.Residue;
import org.lethe.erasure.proof.ResidueScan;
import org.lethe.keys.HubKeys;
import org.lethe.ledger.Suppression;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.KnownHashes;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Looks through a whole salon database for forgotten people. Exit code 0 when there is nothing, 1 when there is. */
@Command(
        name = "residue",
        mixinStandardHelpOptions = true,
        description = "Look through every table of a salon database for people who were forgotten, or for one person.",
        footer = "Exit code 0: nothing found, 1: found, 2: used wrongly or not readable.")
final class ResidueCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--map", required = true, paramLabel = "FILE", description = "The erasure map of the database.")
    private Path map = Path.of("");

    @Option(names = "--url", required = true, paramLabel = "JDBC", description = "The salon database.")
    private String url = "";

    @Option(names = "--user", description = "Its user; reading is all it needs.")
    private @Nullable String user;

    @Option(names = "--password", description = "That user's password.")
    private @Nullable String password;

    @Option(names = "--client", paramLabel = "KEY", description = "Look for this client instead of the forgotten.")
    private @Nullable String client;

    @Option(names = "--email", description = "Look for this e-mail address; may be given several times.")
    private List<String> emails = new ArrayList<>();

    @Option(names = "--phone", description = "Look for this phone number; may be given several times.")
    private List<String> phones = new ArrayList<>();

    @Option(names = "--name", description = "Look for this whole name; may be given several times.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--country", defaultValue = "DE", description = "Of phone numbers without country code (DE).")
    private String country = "DE";

    @Option(names = "--salon", description = "The salon on the list of the forgotten (default: the map's name).")
    private @Nullable String salon;

    @Option(names = "--json", description = "Result as JSON.")
    private boolean json;

    @Mixin
    private StateAccess access = new StateAccess();

    @Override
    public Integer call() {
        try (StateAccess state = access;
                Connection database = DriverManager.getConnection(url, user, password)) {
            ErasureMap erasureMap = MapReader.read(map);
            CellJudge judge = judge(state, database, erasureMap);
            ResidueScan scan = new ResidueScan(judge, this::talk);
            List<Residue> found = scan.run(database, erasureMap);
            scan.namesakes()
                    .forEach(
                            one -> talk(
                                    one.table() + "." + one.column() + ": " + one.rows()
                                            + " row(s) of other people have the name of somebody forgotten; the map ignores this table"));
            return report(found, scan.rows(), judge);
        } catch (SQLException e) {
            throw wrong("The database could not be read, so nothing is proven (SQL state " + e.getSQLState()
                    + "). Look at --url, --user and --password, and whether the user may read every table.");
        } catch (MapFormatException | IllegalArgumentException | StateAccess.NoStateException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private CellJudge judge(StateAccess state, Connection database, ErasureMap erasureMap) throws SQLException {
        if (client != null) {
            return new GivenJudge(ClientValues.read(database, erasureMap.client(), client, country)
                    .orElseThrow(() -> wrong("There is no client with this key.")));
        }
        if (!emails.isEmpty() || !phones.isEmpty() || !names.isEmpty()) {
            IdentifyingValues.Builder values = IdentifyingValues.of(country);
            emails.forEach(values::email);
            phones.forEach(values::phone);
            names.forEach(values::fullName);
            return new GivenJudge(values.build());
        }
        return new KnownJudge(forgotten(state, erasureMap), country);
    }

    /** The hub's list, and that of the engine used without a hub; at least one must be there. */
    private KnownHashes forgotten(StateAccess state, ErasureMap erasureMap) {
        HubKeys keys = state.keys()
                .orElseThrow(() -> wrong("Nobody to look for: there are no keys of a hub here, so no list of the"
                        + " forgotten can be read. Name the hub's home by --lethe.home, or a person by --client,"
                        + " --email, --phone or --name."));
        ForgottenFile alone = new ForgottenFile(
                state.home().resolve("forgotten").resolve(erasureMap.name() + ".hashes"), keys.suppression()::hash);
        KnownHashes here = alone.known();
        if (alone.exists() && !state.exists()) {
            return here;
        }
        Suppression list = new Suppression(JdbcClient.create(state.open()), keys.suppression(), Clock.systemUTC());
        KnownHashes hub = list.known(salon == null ? erasureMap.name() : salon, erasureMap.name());
        return (kind, form) -> here.knows(kind, form) || hub.knows(kind, form);
    }

    private int report(List<Residue> found, long rows, CellJudge judge) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(found));
        } else {
            found.forEach(residue -> out.printf(
                    "%s.%s: %s in %d row(s)%n", residue.table(), residue.column(), residue.kind(), residue.rows()));
            out.println(found.isEmpty() ? "Nothing found." : "Found in " + found.size() + " place(s).");
        }
        out.flush();
        talk(rows + " rows read");
        if (judge instanceof KnownJudge known && known.returned() > 0) {
            talk(known.returned() + " value(s) of forgotten people belong to clients of today; these are no residue."
                    + " If the database was restored, run 'reforget'.");
        }
        return found.isEmpty() ? 0 : 1;
    }

    private void talk(String line) {
        spec.commandLine().getErr().println(line);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
