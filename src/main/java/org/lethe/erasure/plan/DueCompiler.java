package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.map.ClientRule;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;

/**
 * Who has not come since a date. Due is a client with no visit on or after the date and none of whose guards stands; the
 * record itself must be older than the date too, and of whom no visit and no date of creation is known nobody knows that
 * the time is over.
 * Parameters: {@code before}, {@code limit}, {@code a1} … the last key seen, {@code now}.
 */
final class DueCompiler {

    private final MapSchema schema;
    private final Dialect dialect;
    private final Associations associations;
    private final @Nullable JournalStatements journal;
    private final ClientRule rule;
    private final ClientSource clients;
    private final NewestVisit newest;

    DueCompiler(MapSchema schema, Dialect dialect, Associations associations, @Nullable JournalStatements journal) {
        this.schema = schema;
        this.dialect = dialect;
        this.associations = associations;
        this.journal = journal;
        this.rule = schema.map().client();
        this.clients = new ClientSource(schema, dialect, "lethe_c");
        this.newest = new NewestVisit(schema, dialect, associations);
    }

    /** Few due want other ways through the database than many; which they are, the date tells. */
    ErasurePlan.@Nullable Due due() {
        if (rule.lastVisit().isEmpty() && rule.created() == null) {
            return null;
        }
        String from = from(condition());
        List<String> visits = visits();
        ErasurePlan.Page page = page("due", String.join("", visits) + from, sortedWith(visits.size()));
        return new ErasurePlan.Due(
                page.first().plannedAnew(),
                page.next().plannedAnew(),
                visits.size(),
                Statement.reading("due.count", "select count(*) as lethe_n" + from)
                        .plannedAnew());
    }

    /** All clients who stand for themselves, also those who were forgotten, in key order. */
    ErasurePlan.Page page() {
        List<String> all = new ArrayList<>(List.of("1 = 1"));
        all.addAll(standing());
        return page("page", from(String.join(" and ", all)), "");
    }

    /** Under an alias that no inner select hides. */
    private String from(String condition) {
        return clients.fromSalon() + " and " + condition;
    }

    /**
     * The key decides the order alone. But what stands in the order too is worked out beside the other conditions, by all
     * of the server's workers, and not row by row when all are sorted.
     */
    private static String sortedWith(int visits) {
        return IntStream.rangeClosed(1, visits).mapToObj(i -> ", lethe_c" + i).collect(Collectors.joining());
    }

    private ErasurePlan.Page page(String name, String from, String sortedWith) {
        String select = clients.select() + from;
        String order = clients.order() + sortedWith + " limit :#limit";
        List<String> last = new ArrayList<>();
        for (Column column : schema.key()) {
            last.add(dialect.value(column, "a" + (last.size() + 1)));
        }
        String after = " and (" + String.join(", ", clients.keys()) + ") > (" + String.join(", ", last) + ")";
        return new ErasurePlan.Page(
                Statement.reading(name + ".first", select + order),
                Statement.reading(name + ".next", select + after + order));
    }

    /** The newest visit by each source, {@code lethe_c1} …. */
    private List<String> visits() {
        List<String> visits = new ArrayList<>();
        for (ClientRule.LastVisit visit : rule.lastVisit()) {
            if (visit.table() == null) {
                visits.add(cell(visits, dialect.day(clients.column(visit.column()))));
                continue;
            }
            TableRule tableRule = schema.rule(visit.table());
            for (Link link : tableRule.keyedLinks()) {
                visits.add(cell(visits, newest.of(visit, tableRule, link, clients.keys())));
            }
        }
        return visits;
    }

    private String cell(List<String> before, String expression) {
        return ", " + dialect.text(expression) + " as lethe_c" + (before.size() + 1);
    }

    private String condition() {
        List<String> all = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (ClientRule.LastVisit visit : rule.lastVisit()) {
            if (visit.table() == null) {
                all.add(olderOrUnknown(visit.column()));
                known.add(clients.column(visit.column()) + isDay());
            } else {
                Column column = schema.column(schema.table(visit.table()), visit.column());
                all.add("not " + visited(visit, " >= " + before(column)));
                known.add(visited(visit, isDay()));
            }
        }
        boolean alwaysKnown = false;
        if (rule.created() != null) {
            all.add(olderOrUnknown(rule.created()));
            known.add(0, clients.column(rule.created()) + isDay());
            alwaysKnown = !schema.column(schema.client(), rule.created()).nullable() && !dialect.zeroDates();
        }
        if (!alwaysKnown) {
            all.add("(" + String.join(" or ", known) + ")");
        }
        all.addAll(forgettable());
        schema.map().guards().stream()
                .map(guard -> "not " + exists(guard.table(), guard.where() == null ? "1 = 1" : timed(guard.where())))
                .forEach(all::add);
        return String.join(" and ", all);
    }

    /** How many clients there are who could be forgotten at all. */
    Statement all() {
        List<String> all = new ArrayList<>(List.of("1 = 1"));
        all.addAll(forgettable());
        return Statement.reading("clients.count", "select count(*) as lethe_n" + from(String.join(" and ", all)));
    }

    /** Not protected, not merged, not forgotten. */
    private List<String> forgettable() {
        List<String> all = standing();
        if (journal != null) {
            all.add(notForgotten(journal));
        }
        return all;
    }

    /** Not protected, not merged. */
    private List<String> standing() {
        List<String> all = new ArrayList<>();
        if (rule.protectedWhen() != null) {
            all.add("coalesce(not (" + rule.protectedWhen() + "), true)");
        }
        MergedRecords merged = new MergedRecords(schema, dialect, clients.alias());
        if (merged.any()) {
            all.add(merged.none());
        }
        return all;
    }

    /** What follows a date to say that it is one; a comparison of the plain column, for which an index serves. */
    private String isDay() {
        return dialect.zeroDates() ? " >= cast('0001-01-01' as date)" : " is not null";
    }

    private String olderOrUnknown(String clientColumn) {
        String column = clients.column(clientColumn);
        return "(" + column + " is null or " + column + " < " + before(schema.column(schema.client(), clientColumn))
                + ")";
    }

    /**
     * As a value of the column's own type: a moment compared with a day would have the server turn the day into a moment
     * for each row and each step into an index.
     */
    private String before(Column compared) {
        boolean time = compared.kind() == Kind.DATE || compared.kind() == Kind.TIMESTAMP;
        return time ? dialect.value(compared, "before") : "cast(:#before as date)";
    }

    private String timed(String condition) {
        return condition.replaceAll("(?<![:\\w]):now\\b", java.util.regex.Matcher.quoteReplacement(dialect.now()));
    }

    private String visited(ClientRule.LastVisit visit, String compared) {
        String tableName = Objects.requireNonNull(visit.table());
        Column column = schema.column(schema.table(tableName), visit.column());
        String condition = dialect.quote(column.name()) + compared;
        return exists(tableName, visit.where() == null ? condition : condition + " and (" + visit.where() + ")");
    }

    /** "A row of this table hangs on the client and fulfils the condition"; the inner alias hides the client's. */
    private String exists(String tableName, String condition) {
        TableRule tableRule = schema.rule(tableName);
        String ways = tableRule.keyedLinks().stream()
                .map(link -> "exists (select 1"
                        + newest.hanging(tableRule, link, associations.ofAll(tableRule, link), clients.keys())
                        + " and (" + condition + "))")
                .collect(Collectors.joining(" or "));
        return "(" + ways + ")";
    }

    /** A key in the journal means forgotten, unless the record is known to be younger than that. */
    private String notForgotten(JournalStatements journal) {
        List<String> keys = clients.keys();
        String key = keys.size() == 1
                ? dialect.text(keys.get(0))
                : "concat_ws('/', " + keys.stream().map(dialect::text).collect(Collectors.joining(", ")) + ")";
        String younger = rule.created() == null
                ? ""
                : " and coalesce(j.written_at >= " + clients.column(rule.created()) + ", true)";
        return "not exists (select 1 from " + dialect.quote(journal.table()) + " j where j.kind = 'forget'"
                + " and j.client_key = " + key + younger + ")";
    }
}
