package org.lethe.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.lethe.bench.Arena.Server;

/** All contests, in the order of the table. */
public final class Bench {

    private final double scale;
    private final int rounds;
    private final List<String> only;
    private final PrintWriter talk;

    /**
     * @param scale 1 is a million clients
     * @param rounds how often each contestant runs; the medians count
     * @param only names of contests; empty means all
     * @param talk progress, for a person
     */
    public Bench(double scale, int rounds, List<String> only, PrintWriter talk) {
        this.scale = scale;
        this.rounds = rounds;
        this.only = List.copyOf(only);
        this.talk = talk;
    }

    /** Measures on the server at this address; makes the database {@code lethe_bench} there and drops it again. */
    public List<Result> runAt(String url, String user, String password) throws Exception {
        return run(Server.at(url, user, password));
    }

    /** Measures on an embedded PostgreSQL of its own, with the hub's durable settings. */
    public List<Result> runEmbedded() throws Exception {
        try (Server server = Server.embedded()) {
            return run(server);
        }
    }

    private List<Result> run(Server server) throws Exception {
        List<Contest> wanted = contests().stream()
                .filter(contest -> only.isEmpty() ? !contest.onlyByName() : only.contains(contest.name()))
                .toList();
        List<Result> results = new ArrayList<>();
        try (Arena arena = wanted.stream().anyMatch(Contest::needsClients)
                ? Arena.open(server, scale, rounds, talk)
                : Arena.empty(server, scale, rounds, talk)) {
            for (Contest contest : wanted) {
                arena.say("%s", contest.name());
                if (contest.needsClients() && arena.isTouched()) {
                    arena.renew();
                }
                results.addAll(contest.run(arena));
            }
        }
        return results;
    }

    /** What can be measured. */
    public static List<String> names() {
        return contests().stream().map(Contest::name).toList();
    }

    private static List<Contest> contests() {
        return List.of(
                new DueContest(),
                new TrafficContest(),
                new SealContest(),
                new SweepContest(),
                new DoorContest(),
                new MailboxContest(),
                new ManyContest(),
                new StartContest(),
                new MillionContest());
    }
}
