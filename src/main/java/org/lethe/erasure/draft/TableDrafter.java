package org.lethe.erasure.draft;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.ForeignKey;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.clients.ClientFacts;
import org.lethe.erasure.draft.clients.ClientKey;
import org.lethe.erasure.draft.clients.KeyLookalikes;
import org.lethe.erasure.draft.columns.ColumnJudge;
import org.lethe.erasure.draft.columns.Constraints;
import org.lethe.erasure.draft.columns.JsonChooser;
import org.lethe.erasure.draft.columns.Judgement;
import org.lethe.erasure.draft.columns.Proposal;
import org.lethe.erasure.draft.columns.StrategyChooser;
import org.lethe.erasure.draft.links.ClientNumbers;
import org.lethe.erasure.draft.links.DraftLink;
import org.lethe.erasure.draft.links.StaffCodes;
import org.lethe.erasure.draft.values.Echo;
import org.lethe.erasure.draft.values.Probe;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.words.Category;

/** Judges the columns of one table and chooses their strategies. */
final class TableDrafter {

    private final ClientFacts client;
    private final ClientKey key;
    private final ColumnJudge judge;
    private final StrategyChooser chooser;
    private final ClientNumbers numbers;
    private final RowCodes codes;
    private final HealthJudge health;
    private final StaffCodes staff;
    private final ListedThings things;
    private final Set<String> referredTo = new LinkedHashSet<>();

    TableDrafter(
            Catalogue catalogue,
            Probe probe,
            ClientFacts client,
            ClientKey key,
            Map<TableName, List<DraftLink>> links,
            Echo echo,
            Sample clients,
            StaffCodes staff) {
        this.client = client;
        this.health = new HealthJudge(client.patients());
        this.staff = staff;
        Set<TableName> joined = new LinkedHashSet<>(links.keySet());
        joined.add(client.table().name());
        this.things = new ListedThings(catalogue, probe, joined);
        this.key = key;
        this.judge = new ColumnJudge(Optional.of(echo));
        this.chooser = new StrategyChooser(new Constraints(catalogue, probe), new JsonChooser(Optional.of(echo)));
        this.numbers = new ClientNumbers(catalogue, probe, client);
        this.codes = new RowCodes(new KeyLookalikes(key, clients));
        referredTo.addAll(key.columns());
        links.values().stream()
                .flatMap(List::stream)
                .filter(this::toTheClient)
                .filter(link -> !byItsOwnCode(link))
                .forEach(link -> referredTo.addAll(link.to()));
    }

    TableDraft client(Sample sample) {
        var columns = new ArrayList<TableDraft.ColumnDraft>();
        for (Column column : client.table().columns()) {
            columns.add(clientColumn(column, sample).in(sample));
        }
        return new TableDraft(
                client.table(), List.of(), Optional.empty(), columns, TableDraft.Rows.KEEP, Optional.empty());
    }

    private boolean toTheClient(DraftLink link) {
        return link.via().filter(client.table().name()::equals).isPresent();
    }

    /** By a code that tells who the client is, and that no foreign key guards: it goes on both sides. */
    private boolean byItsOwnCode(DraftLink link) {
        return toTheClient(link)
                && link.to().size() == 1
                && !link.because().startsWith("foreign key")
                && client.columns(Category.EXTERNAL_ID).contains(link.to().get(0));
    }

    private TableDraft.ColumnDraft clientColumn(Column column, Sample sample) {
        Judgement judged = client.judgement(column.name()).orElseThrow();
        if (key.rekey().containsKey(column.name())) {
            return new TableDraft.ColumnDraft(
                    column,
                    Judgement.of(Category.NATURAL_KEY, key.because()),
                    new Proposal("rekey", Proposal.KEEP.yaml()));
        }
        if (referredTo.contains(column.name())) {
            return kept(column, Category.KEY, "other tables refer to it");
        }
        if (client.merged().filter(column.name()::equals).isPresent()) {
            return kept(column, Category.LINK, "points to the surviving record");
        }
        Optional<String> target = reference(client.table(), column);
        if (target.isPresent()) {
            return kept(column, Category.LINK, "foreign key to " + target.get());
        }
        return new TableDraft.ColumnDraft(column, judged, chooser.choose(client.table(), column, judged, sample, true));
    }

    TableDraft linked(Table table, List<DraftLink> own, Sample sample) throws SQLException {
        boolean person = aboutThePerson(table, own);
        var columns = new ArrayList<TableDraft.ColumnDraft>();
        for (Column column : table.columns()) {
            columns.add(linkedColumn(table, own, column, sample, person).in(sample));
        }
        return new TableDraft(table, own, Optional.empty(), columns, TableDraft.Rows.KEEP, Optional.empty());
    }

    private TableDraft.ColumnDraft linkedColumn(
            Table table, List<DraftLink> own, Column column, Sample sample, boolean person) throws SQLException {
        Map<String, String> reasons = linkReasons(own);
        if (reasons.containsKey(column.name())) {
            return carries(own, column)
                    ? new TableDraft.ColumnDraft(
                            column,
                            Judgement.of(Category.NATURAL_KEY, "holds the client's key"),
                            new Proposal(
                                    "rekey",
                                    Proposal.keep("follows the client's new key")
                                            .yaml()))
                    : link(table, own, column, sample, reasons.getOrDefault(column.name(), "link"));
        }
        Optional<String> target = reference(table, column);
        if (target.isPresent() || table.primaryKey().equals(List.of(column.name())) && column.kind() != Kind.TEXT) {
            return kept(
                    column,
                    Category.KEY,
                    target.map(name -> "foreign key to " + name).orElse("key of the row"));
        }
        Judgement judged = codes.judge(table, own, column, sample, person, judge.judge(table, column, sample, person));
        if (judged.category() == Category.UNKNOWN && column.kind() == Kind.TEXT) {
            judged = things.of(column, sample)
                    .map(because -> Judgement.of(Category.THING, because))
                    .orElse(judged);
        }
        judged = health.judge(table, column, sample, judged);
        Optional<String> ofStaff =
                column.kind() == Kind.TEXT ? staff.of(sample.values(column.name())) : Optional.empty();
        if (ofStaff.isPresent()) {
            return kept(column, Category.STAFF, ofStaff.get());
        }
        Optional<String> ofClients = numbers.lookLikeKeys(table, column, sample);
        if (ofClients.isPresent()) {
            return clientNumber(column, ofClients.get());
        }
        Proposal chosen = chooser.choose(table, column, judged, sample, person);
        boolean named = own.stream().allMatch(link -> link.form() == DraftLink.Form.MENTIONS);
        return new TableDraft.ColumnDraft(
                column, judged, named ? StrategyChooser.sparingOthers(column, judged, chosen) : chosen);
    }

    private static TableDraft.ColumnDraft clientNumber(Column column, String because) {
        return new TableDraft.ColumnDraft(
                column,
                Judgement.doubtful(Category.KEY, because + "; if it leads to a client, make it a link"),
                Proposal.KEEP);
    }

    private TableDraft.ColumnDraft link(
            Table table, List<DraftLink> own, Column column, Sample sample, String because) {
        boolean code =
                own.stream().anyMatch(link -> byItsOwnCode(link) && link.by().contains(column.name()));
        Judgement judged = Judgement.of(Category.EXTERNAL_ID, because + ", which goes too");
        return code
                ? new TableDraft.ColumnDraft(column, judged, chooser.choose(table, column, judged, sample, false))
                : kept(column, Category.LINK, because);
    }

    private boolean carries(List<DraftLink> own, Column column) {
        return !key.rekey().isEmpty()
                && own.stream()
                        .filter(link -> link.form() == DraftLink.Form.CLIENT)
                        .anyMatch(link -> link.by().contains(column.name()));
    }

    private static TableDraft.ColumnDraft kept(Column column, Category category, String because) {
        Proposal proposal = column.generated() ? Proposal.GENERATED : Proposal.KEEP;
        return new TableDraft.ColumnDraft(column, Judgement.of(category, because), proposal);
    }

    private static Map<String, String> linkReasons(List<DraftLink> own) {
        var reasons = new LinkedHashMap<String, String>();
        own.stream()
                .filter(link -> link.form() == DraftLink.Form.CLIENT || link.form() == DraftLink.Form.VIA)
                .forEach(link -> link.by().forEach(column -> reasons.put(column, link.because())));
        return reasons;
    }

    private static Optional<String> reference(Table table, Column column) {
        return table.foreignKeys().stream()
                .filter(foreign -> foreign.columns().contains(column.name()))
                .map(ForeignKey::target)
                .map(TableName::name)
                .findFirst();
    }

    /** One row per person, the person's own rows, or a copy of the client table: all of it is about the person. */
    private boolean aboutThePerson(Table table, List<DraftLink> own) {
        boolean single = own.stream()
                .filter(link -> link.form() == DraftLink.Form.CLIENT)
                .anyMatch(link -> table.uniques().stream()
                        .anyMatch(index -> index.columns().equals(link.by())));
        boolean owned = own.stream().anyMatch(link -> link.because().contains("points to it"));
        Set<String> names = client.table().columns().stream().map(Column::name).collect(Collectors.toSet());
        long shared = table.columns().stream()
                .filter(column -> names.contains(column.name()))
                .count();
        return single || owned || shared * 10 >= names.size() * 6;
    }
}
