package org.lethe.erasure.draft.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.clients.ClientFacts;
import org.lethe.erasure.draft.columns.ColumnJudge;
import org.lethe.erasure.draft.values.Echo;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.values.Shape;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.TableRoles;

/** Links of tables that carry no key of the client: by e-mail, by phone, or by a name in a text. */
final class ValueLinks {

    private static final double SOME = 0.2;
    private static final int FEW = 3;
    private static final Set<Category> HEADINGS = Set.of(Category.MESSAGE, Category.FREE_TEXT);
    private final Catalogue catalogue;
    private final ClientFacts client;
    private final Sample clients;
    private final Echo echo;
    private final ColumnJudge judge;
    private final StaffCodes staff;

    ValueLinks(Catalogue catalogue, ClientFacts client, Sample clients, Echo echo, StaffCodes staff) {
        this.staff = staff;
        this.catalogue = catalogue;
        this.client = client;
        this.clients = clients;
        this.echo = echo;
        this.judge = new ColumnJudge(Optional.of(echo));
    }

    List<DraftLink> find(Table table, Sample sample) {
        String name = table.name().name();
        if (TableRoles.ofOthers(name)) {
            return List.of();
        }
        var links = new ArrayList<DraftLink>();
        links.addAll(matches(table, sample, Category.EMAIL));
        if (links.isEmpty() || !TableRoles.NEWSLETTER.in(name)) {
            links.addAll(matches(table, sample, Category.PHONE));
            mentions(table, sample, links).ifPresent(links::add);
        }
        return links;
    }

    /** Rows whose keys are empty, of a table that hangs on clients by these: found by e-mail or phone, where that is there. */
    List<DraftLink> besideKeys(Table table, Sample sample, List<DraftLink> keys) {
        List<String> by = keys.stream().flatMap(key -> key.by().stream()).toList();
        boolean mayBeEmpty = by.stream()
                .allMatch(
                        column -> table.column(column).filter(Column::nullable).isPresent()
                                || !sample.nothings(column).isEmpty()
                                || sample.values(column).size() < sample.rows().size());
        Sample without = new Sample(sample.rows().stream()
                .filter(row -> by.stream().allMatch(column -> Sample.key(row, column) == null))
                .toList());
        if (!mayBeEmpty || without.rows().size() < FEW) {
            return List.of();
        }
        return Stream.of(Category.EMAIL, Category.PHONE)
                .flatMap(category -> matches(table, without, category).stream())
                .map(link -> link.forRowsWithout(by, sample, table, catalogue))
                .toList();
    }

    private List<DraftLink> matches(Table table, Sample sample, Category category) {
        var links = new ArrayList<DraftLink>();
        boolean expected = TableRoles.NEWSLETTER.in(table.name().name())
                || TableRoles.IMPORT.in(table.name().name())
                || TableRoles.SESSION.in(table.name().name())
                || TableRoles.CLIENT.in(table.name().name());
        for (Column column : table.columns()) {
            List<String> values = sample.values(column.name());
            Category found = judge.judge(table, column, sample, false).category();
            Echo.Hits hits = echo.in(values);
            int known = category == Category.EMAIL ? hits.emails() : hits.phones();
            boolean alone = Shape.of(values).words() < 4;
            boolean ofClients = known > SOME * values.size();
            if (column.kind() == Kind.TEXT && alone && (ofClients || expected && found == category)) {
                String because = "its " + category.word() + " is that of clients";
                targets(category, values).forEach(target -> links.add(DraftLink.match(column.name(), target, because)));
            }
        }
        return links;
    }

    /** The client's columns in which these values stand too; the first one where none does. */
    private List<String> targets(Category category, List<String> values) {
        List<String> columns = client.own(category).stream()
                .filter(column -> client.table()
                        .column(column)
                        .filter(found -> found.kind() == Kind.TEXT)
                        .isPresent())
                .toList();
        List<String> shared = columns.stream()
                .filter(column ->
                        new Echo(clients, Map.of(column, category)).in(values).hard() > 0)
                .toList();
        return shared.isEmpty() ? columns.stream().limit(1).toList() : shared;
    }

    /** {@code Anna Müller <anna@post.example>}: more than what the link compares. */
    private static boolean written(List<String> values) {
        return values.stream().anyMatch(value -> value.indexOf('<') >= 0);
    }

    /** In a list of labels first and last name stand side by side by chance. */
    private Optional<DraftLink> mentions(Table table, Sample sample, List<DraftLink> matches) {
        List<String> matched =
                matches.stream().flatMap(link -> link.by().stream()).toList();
        List<String> columns = table.columns().stream()
                .filter(column -> !matched.contains(column.name()) || written(sample.values(column.name())))
                .filter(column -> Set.of(Kind.TEXT, Kind.JSON, Kind.ARRAY).contains(column.kind()))
                .filter(column -> staff.of(sample.values(column.name())).isEmpty())
                .filter(column -> {
                    List<String> values = sample.values(column.name());
                    Echo.Hits hits = echo.in(values);
                    int seen = column.kind() == Kind.ARRAY ? hits.hard() - hits.fullNames() : hits.hard();
                    return seen * 50 >= values.size() && seen > 1;
                })
                .map(Column::name)
                .toList();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(DraftLink.mentions(
                        beside(table, sample, columns, matched), "no key, but its texts name clients"));
    }

    /** Neither must it be unlike all others, nor does a check speak of it. */
    private static boolean changeable(Table table, Column column) {
        return !table.singleKeys().contains(column.name())
                && table.checks().stream().noneMatch(check -> check.expression().contains(column.name()));
    }

    /** {@code Alles Gute, Anna!} over a text that names her; and a phone, which with a first name tells who of a family. */
    private List<String> beside(Table table, Sample sample, List<String> columns, List<String> matched) {
        return table.columns().stream()
                .filter(column -> columns.contains(column.name())
                        || matched.contains(column.name()) && changeable(table, column)
                        || column.kind() == Kind.TEXT
                                && !Shape.of(sample.values(column.name())).labels()
                                && HEADINGS.contains(judge.judge(table, column, sample, false)
                                        .category()))
                .map(Column::name)
                .toList();
    }
}
