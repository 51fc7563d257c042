package org.lethe.erasure.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;

/** Links of tables that carry no key of the client: by e-mail, by phone, by an audit's entity, or by a name in a text. */
final class ValueLinks {

    private static final double SOME = 0.2;
    private static final Set<String> ENTITY_WORDS = Set.of(
            "entity",
            "table",
            "tablename",
            "tab",
            "object",
            "tabelle",
            "objekt",
            "entitaet",
            "record",
            "ref",
            "auditable",
            "model");

    /** The number of a row, beside the name of its table. */
    private static final Set<String> ROW_WORDS =
            Set.of("row", "satz", "datensatz", "zeile", "record", "schl", "schluessel");

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
        if (TableRoles.STAFF.is(name) || TableRoles.BUSINESS.is(name)) {
            return List.of();
        }
        Optional<DraftLink> entity = entity(table, sample);
        if (entity.isPresent()) {
            return List.of(entity.get());
        }
        var links = new ArrayList<DraftLink>();
        links.addAll(matches(table, sample, Category.EMAIL));
        if (links.isEmpty() || !TableRoles.NEWSLETTER.in(name)) {
            links.addAll(matches(table, sample, Category.PHONE));
            mentions(table, sample, links).ifPresent(links::add);
        }
        return links;
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
            if (column.kind() == Kind.TEXT
                    && found == category
                    && alone
                    && (expected || known > SOME * values.size())) {
                String because = "no key, but its " + category.word() + " is that of clients";
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

    /** A table that writes of many tables: which one, and the number of its row. */
    private Optional<DraftLink> entity(Table table, Sample sample) {
        if (client.key().size() != 1) {
            return Optional.empty();
        }
        for (Column type : table.columns()) {
            Optional<String> spelled = sample.values(type.name()).stream()
                    .filter(this::meansClients)
                    .findFirst();
            if (type.kind() != Kind.TEXT && type.kind() != Kind.ENUM || spelled.isEmpty()) {
                continue;
            }
            Optional<Column> id = table.columns().stream()
                    .filter(column -> !table.primaryKey().contains(column.name()))
                    .filter(column -> !column.name().equals(type.name()))
                    .filter(ValueLinks::numbered)
                    .filter(column -> together(type, column))
                    .findFirst();
            if (id.isPresent()) {
                String condition = Sql.name(catalogue, type.name()) + " = " + Sql.text(spelled.get());
                return Optional.of(DraftLink.client(List.of(id.get().name()), "says which table it writes of", false)
                        .where(condition));
            }
        }
        return Optional.empty();
    }

    /** {@code Contact}, {@code contacts} and {@code App\\Models\\Contact} mean the table {@code contacts}. */
    private boolean meansClients(String value) {
        if (value.length() > 80) {
            return false;
        }
        String wanted =
                Words.singular(TableRoles.meaningful(client.table().name().name()));
        List<String> words = Words.of(value);
        return Words.singular(TableRoles.meaningful(value)).equals(wanted)
                || !words.isEmpty()
                        && Words.singular(words.get(words.size() - 1)).equals(wanted);
    }

    private static boolean numbered(Column column) {
        return ColumnJudge.endsLikeKey(column.name())
                || column.name().toLowerCase(Locale.ROOT).endsWith("nr")
                || column.kind() != Kind.TEXT && ofARow(column);
    }

    private static boolean ofARow(Column column) {
        return Words.of(column.name()).stream().anyMatch(ROW_WORDS::contains);
    }

    /** {@code item_type} goes with {@code item_id}, {@code tabelle} with {@code objekt_id} or {@code satz}. */
    static boolean together(Column type, Column id) {
        List<String> what = Words.of(type.name());
        List<String> which = Words.of(id.name());
        boolean same = what.size() > 1
                && which.size() > 1
                && what.subList(0, what.size() - 1).equals(which.subList(0, which.size() - 1));
        boolean usual = what.stream().anyMatch(ENTITY_WORDS::contains)
                && (which.stream().anyMatch(ENTITY_WORDS::contains) || ofARow(id))
                && !ColumnJudge.endsLikeKey(type.name());
        return same || usual;
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
                : Optional.of(DraftLink.mentions(columns, "no key, but its texts name clients"));
    }
}
