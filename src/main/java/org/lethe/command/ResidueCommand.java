package org.lethe.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.map.MapFormatException;
import org.lethe.erasure.map.MapReader;
import org.lethe.erasure.plan.Refusal;
import org.lethe.erasure.proof.CellJudge;
import org.lethe.erasure.proof.ClientValues;
import org.lethe.erasure.proof.GivenJudge;
import org.lethe.erasure.proof.KnownJudge;
import org.lethe.erasure.proof.Residue;
import org.lethe.erasure.proof.ResidueScan;
import org.lethe.erasure.proof.SalonCodes;
import org.lethe.erasure.proof.UnreadableTableException;
import org.lethe.erasure.proof.UnseenTable;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.KnownHashes;
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
        footer = "Exit code 0: nothing found, 1: found, 2: used wrongly, or not readable as a whole.")
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

    @Option(
            names = "--salon",
            description = {
                "The salon on the list of the forgotten (default: the map's name). Where the database holds several",
                "(the map says 'tenant'): only this one's list and rows; without it each in turn."
            })
    private @Nullable String salon;

    @Option(names = "--json", description = "Result as JSON.")
    private boolean json;

    @Mixin
    private AcceptedPlaces accepted = new AcceptedPlaces();

    private final Map<Residue, Residue> found = new TreeMap<>();
    private final Set<UnseenTable> unseen = new TreeSet<>();
    private long rows;

    @Mixin
    private StateAccess access = new StateAccess();

    @Override
    public Integer call() {
        try (StateAccess state = access;
                Connection database = DriverManager.getConnection(url, user, password)) {
            ErasureMap erasureMap = MapReader.read(map);
            Optional<CellJudge> person = person(database, erasureMap);
            if (person.isPresent()) {
                look(database, erasureMap, person.get(), erasureMap.tenant() == null ? null : salon);
            } else {
                forgotten(state, database, erasureMap);
            }
            return report();
        } catch (UnreadableTableException e) {
            return unproven(": " + e.getMessage() + ".");
        } catch (SQLException e) {
            return unproven(" (" + Refusal.of(e) + "). "
                    + (Refusal.isOfTheUser(e)
                            ? "It does not know this user or password."
                            : "Look at --url, and whether the user may read every table."));
        } catch (MapFormatException | IllegalArgumentException | StateAccess.NoStateException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private int unproven(String why) {
        talk("The database could not be read, so nothing is proven" + why);
        return DatabaseCommand.WRONG;
    }

    /** One person, where one is named. */
    private Optional<CellJudge> person(Connection database, ErasureMap erasureMap) throws SQLException {
        if (client != null) {
            return Optional.of(new GivenJudge(ClientValues.read(database, erasureMap.client(), client, country)
                    .orElseThrow(() -> wrong("There is no client with this key."))));
        }
        if (emails.isEmpty() && phones.isEmpty() && names.isEmpty()) {
            return Optional.empty();
        }
        IdentifyingValues.Builder values = IdentifyingValues.of(country);
        emails.forEach(values::email);
        phones.forEach(values::phone);
        names.forEach(values::fullName);
        return Optional.of(new GivenJudge(values.build()));
    }

    /** Everybody who was forgotten; salon by salon, where there are several. */
    private void forgotten(StateAccess state, Connection database, ErasureMap erasureMap) throws SQLException {
        ForgottenLists lists = ForgottenLists.of(state, erasureMap.name(), this::nobody);
        if (erasureMap.tenant() == null) {
            String here = salon == null ? erasureMap.name() : salon;
            known(database, erasureMap, lists.known(here, Optional.empty()), null);
        } else {
            for (String code : salon == null ? SalonCodes.read(database, erasureMap) : List.of(salon)) {
                talk("salon " + code);
                known(database, erasureMap, lists.known(code, Optional.of(code)), code);
            }
        }
        if (!lists.any()) {
            throw nobody();
        }
    }

    private void known(Connection database, ErasureMap erasureMap, Optional<KnownHashes> list, @Nullable String one)
            throws SQLException {
        if (list.isPresent()) {
            KnownJudge judge = new KnownJudge(list.get(), country);
            look(database, erasureMap, judge, one);
            told(judge);
        }
    }

    private ParameterException nobody() {
        return wrong(
                "Nobody to look for: no list of the forgotten can be read here, neither a hub's nor one of 'erase'."
                        + " Name the hub's home by --lethe.home, or a person by --client, --email, --phone or --name.");
    }

    private void look(Connection database, ErasureMap erasureMap, CellJudge judge, @Nullable String one)
            throws SQLException {
        ResidueScan scan = new ResidueScan(judge, this::talk);
        scan.run(database, erasureMap, one).forEach(residue -> found.merge(residue, residue, Residue::plus));
        scan.namesakes()
                .forEach(same -> talk(same.table() + "." + same.column() + ": " + same.rows()
                        + " row(s) of other people have the name of somebody forgotten; the map ignores this table"));
        unseen.addAll(scan.unseen());
        rows += scan.rows();
    }

    private void told(KnownJudge judge) {
        if (judge.returned() > 0) {
            talk(judge.returned()
                    + " value(s) were left out everywhere: clients of today, or people under 'others', have them as"
                    + " e-mail, phone or name."
                    + " If the database was restored, run 'reforget'.");
        }
        if (judge.elsewhere() > 0) {
            talk(judge.elsewhere() + " value(s) of forgotten people belong to clients of other salons; in tables that"
                    + " do not tell the salon these are no residue.");
        }
    }

    private int report() {
        PrintWriter out = spec.commandLine().getOut();
        accepted.takeOut(found.values())
                .forEach(known -> talk(known.table() + "." + known.column() + ": " + known.kind() + " in "
                        + known.rows() + " row(s), accepted"));
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(found.values()));
        } else {
            found.values()
                    .forEach(residue -> out.printf(
                            "%s.%s: %s in %d row(s)%s%n",
                            residue.table(), residue.column(), residue.kind(), residue.rows(), keys(residue)));
            out.println(found.isEmpty() ? "Nothing found." : "Found in " + found.size() + " place(s).");
        }
        out.flush();
        talk(rows + " rows read");
        unseen.forEach(table -> talk(table.table() + ": " + table.why()));
        if (!unseen.isEmpty()) {
            talk("Of " + unseen.size()
                    + " table(s) nothing is proven: look through them as their owner, or with the rights"
                    + " that 'map grants' lists.");
        }
        return found.isEmpty() ? unseen.isEmpty() ? 0 : 2 : 1;
    }

    private static String keys(Residue residue) {
        String more = residue.rows() > residue.keys().size() ? ", …" : "";
        return residue.keys().isEmpty() ? "" : ": " + String.join(", ", residue.keys()) + more;
    }

    private void talk(String line) {
        spec.commandLine().getErr().println(line);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
