package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;

/**
 * Reading what is left. Every text, JSON and array column of every row that hangs on a client is read again, but for
 * columns that were overwritten with a constant or a random value: where no trigger and no narrower condition of the map
 * can have kept the old one, nothing of it can be there.
 */
final class ProofReads {

    private final MapSchema schema;
    private final Dialect dialect;
    private final Associations associations;
    private final Comparisons comparisons;
    private final Lasting lasting;
    private final RowsBefore rowsBefore;
    private final RowKeys rowKeys;

    ProofReads(MapSchema schema, Dialect dialect, Associations associations) {
        this.schema = schema;
        this.dialect = dialect;
        this.associations = associations;
        this.comparisons = new Comparisons(schema, dialect);
        this.lasting = new Lasting(schema);
        this.rowsBefore = new RowsBefore(schema, dialect);
        this.rowKeys = new RowKeys(schema, dialect);
    }

    List<Reads.ProofRead> reads() {
        List<Reads.ProofRead> reads = new ArrayList<>();
        for (TableRule rule : schema.map().tables().values()) {
            Table table = schema.table(rule.table());
            if (schema.holdsClients(rule)) {
                add(reads, rule, table, "client", associations.client(), null, true, Map.of());
            }
            for (Link link : rule.keyedLinks()) {
                if (!(link.target() instanceof Link.Matching)) {
                    boolean all = link.where() == null || !schema.declared(table, link);
                    Association rows = associations.hanging(rule, link);
                    Reads.Before before =
                            lasting.is(rule, link) || table.primaryKey().isEmpty()
                                    ? null
                                    : rowsBefore.read("proof." + rule.table() + "." + link.name(), table, rows);
                    add(
                            reads,
                            rule,
                            table,
                            link.name(),
                            before == null ? rows : rowsBefore.rows(table),
                            before,
                            all,
                            link.columns());
                }
            }
        }
        return reads;
    }

    /** Tables joined by a value: whether a row still holds it that is not the value of a client who stays. */
    List<Reads.MatchedRead> matched() {
        List<Reads.MatchedRead> reads = new ArrayList<>();
        for (TableRule rule : schema.map().tables().values()) {
            Table table = schema.table(rule.table());
            for (Link link : rule.keyedLinks()) {
                if (link.target() instanceof Link.Matching matching && !comparisons.fullName(matching)) {
                    Column own = schema.column(table, matching.own());
                    boolean phone = comparisons.phone(matching);
                    String sql = "select " + rowKeys.selected(rule) + " from " + dialect.quote(table.name()) + " t, "
                            + dialect.rows(java.util.Collections.singletonList(null), "v", "lethe_v") + " where "
                            + comparisons.comparable(own, phone) + " = lethe_v.c1"
                            + associations.ofSalon(table)
                            + " and not " + associations.stillHeld(rule, matching)
                            + (link.where() == null ? "" : " and (" + link.where() + ")");
                    reads.add(new Reads.MatchedRead(
                            table.name(),
                            own.name(),
                            phone,
                            Statement.reading("matched." + rule.table() + "." + link.name(), sql)));
                }
            }
        }
        return reads;
    }

    /** Tables joined by a value: rows that are left alone because a client who stays has it too. */
    List<Reads.DoubtfulRead> doubtful() {
        List<Reads.DoubtfulRead> reads = new ArrayList<>();
        for (TableRule rule : schema.map().tables().values()) {
            Table table = schema.table(rule.table());
            for (Link link : rule.keyedLinks()) {
                if (link.target() instanceof Link.Matching matching) {
                    Association rows = associations.doubtful(rule, link, matching);
                    reads.add(new Reads.DoubtfulRead(
                            table.name(),
                            schema.column(table, matching.own()).name(),
                            Statement.reading(
                                    "doubtful." + rule.table() + "." + link.name(),
                                    "select " + rows.selectedKeys(dialect) + ", " + rowKeys.selected(rule) + " from "
                                            + dialect.quote(table.name()) + " t" + rows.from() + " where "
                                            + rows.on())));
                }
            }
        }
        return reads;
    }

    private void add(
            List<Reads.ProofRead> reads,
            TableRule rule,
            Table table,
            String link,
            Association rows,
            Reads.@Nullable Before before,
            boolean coversAll,
            Map<String, Strategy> linkColumns) {
        List<Column> columns = table.columns().stream()
                .filter(TableReads::wordy)
                .filter(column -> !(coversAll && sure(rule, table, column, linkColumns)))
                .toList();
        if (columns.isEmpty()
                || coversAll
                        && rule.rows() == TableRule.Rows.DELETE
                        && table.triggers().isEmpty()) {
            return;
        }
        List<String> cells = columns.stream().map(this::cell).toList();
        String from = " from " + dialect.quote(table.name()) + " t" + rows.from() + " where " + rows.on();
        String gather = "select " + rows.selectedKeys(dialect) + ", " + dialect.gathered(cells) + " as lethe_g" + from
                + (dialect.groupsGathered() ? " group by " + String.join(", ", rows.keys()) : "");
        StringBuilder detail = new StringBuilder("select ")
                .append(rows.selectedKeys(dialect))
                .append(", ")
                .append(rowKeys.selected(rule));
        for (int i = 0; i < cells.size(); i++) {
            detail.append(", ").append(cells.get(i)).append(" as lethe_c").append(i + 1);
        }
        String name = rule.table() + "." + link;
        reads.add(new Reads.ProofRead(
                table.name(),
                columns.stream().map(Column::name).toList(),
                others(rule, table, link),
                before,
                Statement.reading("proof." + name, gather),
                Statement.reading("residue." + name, detail + from)));
    }

    /** Columns that only other links of the table name. */
    private Set<String> others(TableRule rule, Table table, String link) {
        Set<String> others = new HashSet<>();
        Set<String> own = new HashSet<>(rule.columns().keySet());
        for (Link other : rule.keyedLinks()) {
            (other.name().equals(link) ? own : others).addAll(other.columns().keySet());
        }
        others.removeAll(own);
        return others.stream().map(name -> schema.column(table, name).name()).collect(Collectors.toSet());
    }

    private String cell(Column column) {
        String value = associations.qualified(column);
        return column.kind() == Kind.TEXT ? value : dialect.text(value);
    }

    private boolean sure(TableRule rule, Table table, Column column, Map<String, Strategy> linkColumns) {
        Strategy strategy =
                linkColumns.getOrDefault(column.name(), rule.columns().get(column.name()));
        return strategy != null
                && Values.overwrites(strategy)
                && table.triggers().isEmpty();
    }
}
