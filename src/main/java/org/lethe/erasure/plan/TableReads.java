package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;

/** Reading the rows that hang on clients. */
final class TableReads {

    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");
    private static final Pattern CLIENTS = Pattern.compile("\\{clients(?::(\\w+))?}");
    private static final Pattern NOW = Pattern.compile("(?<![:\\w]):now\\b");

    private final MapSchema schema;
    private final Dialect dialect;
    private final Associations associations;

    TableReads(MapSchema schema, Dialect dialect, Associations associations) {
        this.schema = schema;
        this.dialect = dialect;
        this.associations = associations;
    }

    List<Reads.GuardRead> guards() {
        List<Reads.GuardRead> guards = new ArrayList<>();
        for (ErasureMap.Guard guard : schema.map().guards()) {
            TableRule rule = schema.rule(guard.table());
            Table table = schema.table(guard.table());
            Set<String> fields = new LinkedHashSet<>();
            FIELD.matcher(guard.say()).results().forEach(found -> fields.add(found.group(1)));
            List<String> cells = schema.columns(table, List.copyOf(fields)).stream()
                    .map(column -> dialect.text(associations.qualified(column)))
                    .toList();
            List<String> selects = new ArrayList<>();
            for (Association rows : associations.of(rule)) {
                Association hit = guard.where() == null ? rows : rows.and(timed(guard.where()));
                selects.add(select(table, hit, cells, ""));
            }
            String sql = String.join(" union all ", selects);
            guards.add(
                    new Reads.GuardRead(guard, List.copyOf(fields), Statement.reading("guard." + guard.name(), sql)));
        }
        return guards;
    }

    private String timed(String condition) {
        return NOW.matcher(condition).replaceAll(dialect.now().replace("$", "\\$"));
    }

    List<Reads.HoldRead> holds() {
        List<Reads.HoldRead> holds = new ArrayList<>();
        for (TableRule rule : schema.map().tables().values()) {
            TableRule.Hold hold = rule.hold();
            if (hold == null) {
                continue;
            }
            Table table = schema.table(rule.table());
            List<Column> columns = table.columns().stream()
                    .filter(column -> !column.generated())
                    .toList();
            String start = HoldStart.of(schema, rule, hold).text(schema, dialect, table);
            String extra = ", " + start + " as lethe_s, " + rowKey(table);
            for (int i = 0; i < rule.keyedLinks().size(); i++) {
                Association rows = associations.of(rule, rule.keyedLinks().get(i));
                Association held = hold.where() == null ? rows : rows.and(timed(hold.where()));
                List<String> cells = columns.stream()
                        .map(column -> dialect.exact(column, associations.qualified(column)))
                        .toList();
                String sql = select(table, held, cells, extra);
                holds.add(new Reads.HoldRead(
                        table.name(),
                        hold,
                        columns.stream().map(Column::name).toList(),
                        Statement.reading("hold." + rule.table() + "." + i, sql)));
            }
        }
        return holds;
    }

    /** The row key as one text; for tables without one, nothing. */
    private String rowKey(Table table) {
        List<String> keys = schema.columns(table, table.primaryKey()).stream()
                .map(column -> dialect.exact(column, associations.qualified(column)))
                .toList();
        if (keys.isEmpty()) {
            return "'' as lethe_r";
        }
        return (keys.size() == 1 ? keys.get(0) : "concat_ws('/', " + String.join(", ", keys) + ")") + " as lethe_r";
    }

    List<Reads.FileRead> files() {
        List<Reads.FileRead> files = new ArrayList<>();
        for (TableRule rule : schema.map().tables().values()) {
            Table table = schema.table(rule.table());
            String row = ", " + new RowKeys(schema, dialect).selected(rule);
            rule.columns().forEach((name, strategy) -> {
                if (strategy instanceof Strategy.DeleteFile file) {
                    Column column = schema.column(table, name);
                    String value = associations.qualified(column);
                    for (Association rows : associations.of(rule)) {
                        Association present = rows.and(value + " is not null");
                        String sql = select(table, present, List.of(dialect.text(value)), row);
                        String id = "file." + rule.table() + "." + name + "." + files.size();
                        files.add(new Reads.FileRead(
                                table.name(), column.name(), file.root(), Statement.reading(id, sql)));
                    }
                }
            });
        }
        return files;
    }

    List<Reads.InvariantRead> invariants() {
        List<Reads.InvariantRead> invariants = new ArrayList<>();
        for (ErasureMap.Invariant invariant : schema.map().invariants()) {
            TableRule rule = schema.rule(invariant.over());
            BatchCondition clients = new BatchCondition(schema, dialect, associations);
            String sql = CLIENTS.matcher(invariant.sql())
                    .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(clients.of(rule, found.group(1))));
            invariants.add(new Reads.InvariantRead(
                    invariant.name(),
                    Measures.of(invariant.sql()),
                    clients.before(rule),
                    Statement.reading("invariant." + invariant.name(), sql)));
        }
        return invariants;
    }

    List<Reads.RowsRead> rows() {
        List<Reads.RowsRead> reads = new ArrayList<>();
        for (TableRule rule : schema.map().tables().values()) {
            Table table = schema.table(rule.table());
            if (schema.holdsClients(rule)) {
                reads.add(rows(rule, table, "client", associations.client(), rule.columns()));
            }
            for (Link link : rule.keyedLinks()) {
                Map<String, Strategy> columns = new LinkedHashMap<>(rule.columns());
                columns.putAll(link.columns());
                reads.add(rows(rule, table, link.name(), associations.of(rule, link), columns));
            }
        }
        return reads;
    }

    private Reads.RowsRead rows(
            TableRule rule, Table table, String link, Association rows, Map<String, Strategy> strategies) {
        Map<String, String> words = new LinkedHashMap<>();
        strategies.forEach((column, strategy) -> words.put(column, strategy.word()));
        String fate = rule.rows() == TableRule.Rows.DELETE ? "delete" : "keep";
        String sql = select(table, rows, List.of(), ", " + rowKey(table));
        return new Reads.RowsRead(
                table.name(), link, fate, words, Statement.reading("rows." + rule.table() + "." + link, sql));
    }

    private String select(Table table, Association rows, List<String> cells, String extra) {
        StringBuilder sql =
                new StringBuilder("select ").append(rows.selectedKeys(dialect)).append(extra);
        for (int i = 0; i < cells.size(); i++) {
            sql.append(", ").append(cells.get(i)).append(" as lethe_c").append(i + 1);
        }
        return sql.append(" from ")
                .append(dialect.quote(table.name()))
                .append(" t")
                .append(rows.from())
                .append(" where ")
                .append(rows.on())
                .toString();
    }

    /** Whether a value of this kind can hold words. */
    static boolean wordy(Column column) {
        Kind kind = column.kind();
        boolean text = kind == Kind.TEXT || kind == Kind.JSON || kind == Kind.ARRAY || kind == Kind.TSVECTOR;
        return (text || kind == Kind.OTHER) && column.length().orElse(Integer.MAX_VALUE) > 2;
    }
}
