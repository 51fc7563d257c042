package org.lethe.erasure.draft;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.CatalogueReader;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.clients.ClientFacts;
import org.lethe.erasure.draft.clients.ClientGuess;
import org.lethe.erasure.draft.clients.ClientKey;
import org.lethe.erasure.draft.clients.NameCuts;
import org.lethe.erasure.draft.clients.NoClientTableException;
import org.lethe.erasure.draft.clients.Spared;
import org.lethe.erasure.draft.columns.ColumnJudge;
import org.lethe.erasure.draft.columns.Constraints;
import org.lethe.erasure.draft.columns.Judgement;
import org.lethe.erasure.draft.links.ClientNumbers;
import org.lethe.erasure.draft.links.DraftLink;
import org.lethe.erasure.draft.links.GoneRecords;
import org.lethe.erasure.draft.links.KeyElection;
import org.lethe.erasure.draft.links.LinkFinder;
import org.lethe.erasure.draft.links.StaffCodes;
import org.lethe.erasure.draft.values.Echo;
import org.lethe.erasure.draft.values.Probe;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.values.Samples;
import org.lethe.erasure.draft.values.Shape;
import org.lethe.erasure.draft.words.Category;

/** Drafts a map from the catalogue, the names of tables and columns, and a sample of values. */
public final class MapDrafter {

    private static final Set<Category> CODES = Set.of(Category.UNKNOWN, Category.REFERENCE, Category.EXTERNAL_ID);

    private final Catalogue catalogue;
    private final Probe probe;
    private final Samples samples;

    private MapDrafter(Catalogue catalogue, Probe probe) {
        this.catalogue = catalogue;
        this.probe = probe;
        this.samples = new Samples(probe);
    }

    /**
     * A first map. Reads only, and wants a connection in auto-commit mode.
     *
     * @param name what the database shall be called in the map
     * @param clientTable the table of the clients, where a person says so
     * @throws NoClientTableException when no table looks like clients, or the named one is not there
     */
    public static DraftedMap draft(Connection connection, String name, Optional<String> clientTable)
            throws SQLException {
        Catalogue catalogue = CatalogueReader.read(connection);
        return new MapDrafter(catalogue, new Probe(connection, catalogue)).draft(name, clientTable);
    }

    private DraftedMap draft(String name, Optional<String> clientTable) throws SQLException {
        ClientGuess.Candidate chosen = choose(clientTable);
        Sample clients = probe.clients(chosen.table());
        ClientFacts found = facts(chosen, clients);
        Echo echo = new Echo(clients, echoing(found));
        StaffCodes staff = new StaffCodes(catalogue, samples);
        Map<TableName, List<DraftLink>> links =
                new LinkFinder(catalogue, probe, samples, found, clients, echo, staff).find();
        KeyElection election = KeyElection.of(found, links);
        ClientFacts client = found.withKey(election.key());
        Map<TableName, List<DraftLink>> joined =
                new GoneRecords(catalogue, probe, samples, client).linked(election.links());
        ClientKey key = ClientKey.judged(client, clients, new Constraints(catalogue, probe));
        var drafter = new TableDrafter(catalogue, probe, client, key, joined, echo, clients, staff);
        var tables = new ArrayList<TableDraft>();
        tables.add(drafter.client(clients));
        for (Map.Entry<TableName, List<DraftLink>> link : joined.entrySet()) {
            Table table = catalogue.table(link.getKey()).orElseThrow();
            tables.add(drafter.linked(table, link.getValue(), samples.of(table)));
        }
        Optional<String> spared = new Spared(catalogue, probe).condition(client);
        Optional<Salons> salons = new SalonGuess(catalogue, probe, client).of(joined);
        var others = new NamedOthers(catalogue, probe, salons, new NamedInRows(client, clients, echo));
        var drafts = new ArrayList<TableDraft>();
        for (TableDraft draft : new RowFates(tables).decided()) {
            Sample sample = draft.links().isEmpty() ? clients : samples.of(draft.table());
            drafts.add(draft.naming(others.of(draft, sample)));
        }
        var ignored = new IgnoredTables(catalogue, samples, new ClientNumbers(catalogue, probe, client), echo);
        return new DraftedMap(
                name, catalogue, client, key, drafts, ignored.beside(client, joined.keySet()), spared, salons);
    }

    private ClientGuess.Candidate choose(Optional<String> clientTable) {
        if (clientTable.isPresent()) {
            Table table = catalogue
                    .find(clientTable.get())
                    .orElseThrow(() -> new NoClientTableException(
                            "There is no table " + clientTable.get() + " in this database."));
            return new ClientGuess.Candidate(table, 0, "named on the command line");
        }
        return new ClientGuess(catalogue)
                .candidates().stream()
                        .findFirst()
                        .orElseThrow(() -> new NoClientTableException(
                                "No table looks like clients. Say which one it is with --client TABLE."));
    }

    private static ClientFacts facts(ClientGuess.Candidate chosen, Sample clients) {
        var judge = new ColumnJudge(Optional.empty());
        var judged = new LinkedHashMap<String, Judgement>();
        for (Column column : chosen.table().columns()) {
            judged.put(column.name(), judge.judge(chosen.table(), column, clients, true));
        }
        nameBesideLastName(judged);
        lastNameBesideFirst(chosen.table(), clients, judged);
        cutFromNames(chosen.table(), clients, judged);
        return new ClientFacts(chosen.table(), ClientKey.of(chosen.table()), judged, chosen.because());
    }

    /** Beside a last name, what is merely called name is the first name. */
    private static void nameBesideLastName(Map<String, Judgement> judged) {
        var found = judged.values().stream().map(Judgement::category).collect(Collectors.toSet());
        if (found.contains(Category.LAST_NAME) && !found.contains(Category.FIRST_NAME)) {
            judged.replaceAll(
                    (column, judgement) -> judgement.category() == Category.FULL_NAME && column.equalsIgnoreCase("name")
                            ? Judgement.of(Category.FIRST_NAME, "called name, beside a last name")
                            : judgement);
        }
    }

    /** Beside a first name and with no other name, a column of single words that differ is the last name. */
    private static void lastNameBesideFirst(Table table, Sample clients, Map<String, Judgement> judged) {
        List<String> columns = table.columns().stream().map(Column::name).toList();
        int first = columns.indexOf(columns.stream()
                .filter(column -> is(judged, column, Category.FIRST_NAME))
                .findFirst()
                .orElse(""));
        boolean whole = judged.values().stream()
                .anyMatch(judgement ->
                        judgement.category() == Category.LAST_NAME || judgement.category() == Category.FULL_NAME);
        if (first < 0 || whole) {
            return;
        }
        for (int beside : new int[] {first + 1, first - 1}) {
            boolean there = beside >= 0 && beside < columns.size();
            if (there && is(judged, columns.get(beside), Category.UNKNOWN)) {
                Shape shape = Shape.of(clients.values(columns.get(beside)));
                if (shape.letters() && shape.words() < 1.6 && !shape.digits()) {
                    judged.put(
                            columns.get(beside),
                            Judgement.doubtful(Category.LAST_NAME, "single words beside the first name"));
                    return;
                }
            }
        }
    }

    /** A code that is made of the client's name tells who it is, whatever it is called; other tables repeat it. */
    private static void cutFromNames(Table table, Sample clients, Map<String, Judgement> judged) {
        List<String> names = judged.entrySet().stream()
                .filter(one -> one.getValue().category().naming())
                .map(Map.Entry::getKey)
                .toList();
        judged.replaceAll((column, judgement) -> CODES.contains(judgement.category())
                        && !table.primaryKey().contains(column)
                        && NameCuts.are(clients, column, names)
                ? Judgement.of(Category.SEARCH, "cut from the client's name")
                : judgement);
    }

    private static boolean is(Map<String, Judgement> judged, String column, Category category) {
        Judgement judgement = judged.get(column);
        return judgement != null && judgement.category() == category;
    }

    private static Map<String, Category> echoing(ClientFacts client) {
        var columns = new LinkedHashMap<String, Category>();
        client.judged().forEach((column, judgement) -> columns.put(column, judgement.category()));
        client.key().forEach(column -> columns.replace(column, Category.KEY, Category.NATURAL_KEY));
        return columns;
    }
}
