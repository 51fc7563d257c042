package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;

/** Rows that hang on a client by nothing but words: free-text trails without a key. */
final class MentionReads {

    private final MapSchema schema;
    private final Dialect dialect;
    private final Associations associations;

    MentionReads(MapSchema schema, Dialect dialect, Associations associations) {
        this.schema = schema;
        this.dialect = dialect;
        this.associations = associations;
    }

    List<Reads.MentionRead> reads() {
        List<Reads.MentionRead> reads = new ArrayList<>();
        for (TableRule rule : schema.map().tables().values()) {
            for (Link link : rule.links()) {
                if (link.target() instanceof Link.Mentions mentions) {
                    reads.add(read(rule, link, mentions));
                }
            }
        }
        return reads;
    }

    private Reads.MentionRead read(TableRule rule, Link link, Link.Mentions mentions) {
        Table table = schema.table(rule.table());
        String name = rule.table() + "." + link.name();
        String quoted = dialect.quote(table.name());
        List<Column> key = schema.columns(table, table.primaryKey());
        String pointer = dialect.rowPointer();
        if (key.isEmpty() && pointer == null) {
            throw new UnknownNameException("tables." + rule.table(), "'mentions' needs a primary key here");
        }
        List<String> keys = key.isEmpty() ? List.of(pointer) : associations.qualified(key);
        List<Column> texts = schema.columns(table, mentions.columns());
        boolean foreign = schema.holdsClients(rule) || !rule.keyedLinks().isEmpty();
        Map<String, Strategy> strategies = new LinkedHashMap<>(foreign ? redacting(texts) : rule.columns());
        strategies.putAll(link.columns());
        List<Column> more = table.columns().stream()
                .filter(TableReads::wordy)
                .filter(column -> !texts.contains(column))
                .toList();
        List<Step.Cell> cells = cells(table, strategies);
        Statement find = Statement.reading("mention." + name, find(rule, keys, texts, cells, more, link.where()));
        boolean deletes = !foreign && rule.rows() == TableRule.Rows.DELETE;
        Statement apply = null;
        if (deletes) {
            apply = Statement.changing("unmention." + name, dialect.delete(quoted, source(key, 0), on(keys, key)));
        } else {
            List<String> sets = sets(table, keys.size(), cells, strategies);
            if (!sets.isEmpty()) {
                apply = Statement.changing(
                        "unmention." + name, dialect.update(quoted, source(key, cells.size()), sets, on(keys, key)));
            }
        }
        Map<String, String> words = new LinkedHashMap<>();
        strategies.forEach((column, strategy) -> words.put(column, strategy.word()));
        List<String> names = texts.stream().map(Column::name).toList();
        return new Reads.MentionRead(
                table.name(),
                deletes,
                words,
                keys.size(),
                names,
                cells,
                more.size(),
                owners(rule).size(),
                find,
                apply);
    }

    /** In rows of others nothing but the texts changes. */
    private static Map<String, Strategy> redacting(List<Column> texts) {
        Map<String, Strategy> redacting = new LinkedHashMap<>();
        for (Column column : texts) {
            Strategy redact = new Strategy.Redact();
            redacting.put(
                    column.name(),
                    switch (column.kind()) {
                        case JSON -> new Strategy.Json(Map.of("*", redact));
                        case ARRAY -> new Strategy.Elements(redact);
                        default -> redact;
                    });
        }
        return redacting;
    }

    private List<Step.Cell> cells(Table table, Map<String, Strategy> strategies) {
        return strategies.entrySet().stream()
                .filter(entry -> Values.rewritten(entry.getValue()))
                .map(entry -> new Step.Cell(schema.column(table, entry.getKey()), entry.getValue()))
                .toList();
    }

    private String find(
            TableRule rule,
            List<String> keys,
            List<Column> texts,
            List<Step.Cell> cells,
            List<Column> more,
            @Nullable String where) {
        Table table = schema.table(rule.table());
        List<String> selected = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            selected.add(dialect.text(keys.get(i)) + " as lethe_r" + (i + 1));
        }
        for (int i = 0; i < texts.size(); i++) {
            selected.add(dialect.text(associations.qualified(texts.get(i))) + " as lethe_c" + (i + 1));
        }
        for (Step.Cell cell : cells) {
            selected.add(dialect.json(cell.column(), associations.qualified(cell.column())) + " as lethe_c"
                    + (selected.size() - keys.size() + 1));
        }
        for (Column column : more) {
            selected.add(
                    dialect.text(associations.qualified(column)) + " as lethe_c" + (selected.size() - keys.size() + 1));
        }
        int number = 0;
        for (List<Column> owner : owners(rule)) {
            for (String key : new KeyForms(schema, dialect).plain(associations.qualified(owner), owner)) {
                selected.add(dialect.text(key) + " as lethe_o" + ++number);
            }
        }
        selected.add(new RowKeys(schema, dialect).selected(rule));
        String others = schema.isClient(table)
                ? " and not (" + dialect.among(associations.qualified(schema.key()), schema.key(), "k") + ")"
                : "";
        return "select " + String.join(", ", selected) + " from " + dialect.quote(table.name()) + " t"
                + naming(texts) + associations.ofSalon(table) + others
                + (where == null ? "" : " and (" + where + ")");
    }

    /** Where a text, also one in Base64, holds one of the words {@code w} or, without its other signs, one of the digits {@code d}. */
    private String naming(List<Column> texts) {
        List<String> read = new ArrayList<>();
        for (Column column : texts) {
            String text = dialect.text(associations.qualified(column));
            read.add(text);
            if (column.kind() == Kind.TEXT) {
                read.add(dialect.decoded(text));
            }
        }
        String all = "lower(concat_ws(' ', " + String.join(", ", read) + "))";
        String once = dialect.workedOut(List.of(all, dialect.digits(all)), "lethe_x");
        String text = once == null ? all : "lethe_x1";
        String digits = once == null ? dialect.digits(all) : "lethe_x2";
        return (once == null ? "" : once) + " where (exists (select 1 from "
                + dialect.rows(Collections.singletonList(null), "w", "lethe_w") + " where "
                + dialect.contains(text, "lethe_w.c1") + ") or exists (select 1 from "
                + dialect.rows(Collections.singletonList(null), "d", "lethe_d") + " where "
                + dialect.contains(digits, "lethe_d.c1") + "))";
    }

    /** The columns that hold the key of a client on whom the row hangs, whatever else it says, link by link. */
    private List<List<Column>> owners(TableRule rule) {
        Table table = schema.table(rule.table());
        List<List<Column>> owners = new ArrayList<>();
        if (schema.isClient(table)) {
            owners.add(schema.key());
        }
        for (Link link : rule.keyedLinks()) {
            if (link.target() instanceof Link.ToClient direct && link.where() == null) {
                owners.add(associations.pairs(table, direct.by(), schema.key()));
            }
        }
        return owners;
    }

    private List<String> sets(Table table, int keys, List<Step.Cell> cells, Map<String, Strategy> strategies) {
        Values values = new Values(dialect);
        List<String> sets = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Column column = cells.get(i).column();
            sets.add(dialect.quote(column.name()) + " = " + dialect.assign(column, "lethe_v.c" + (keys + i + 1)));
        }
        strategies.forEach((columnName, strategy) -> {
            Column column = schema.column(table, columnName);
            if (Values.inDatabase(strategy)) {
                sets.add(dialect.quote(column.name()) + " = " + values.expression(table, column, strategy));
            }
        });
        return sets;
    }

    private String source(List<Column> key, int cells) {
        List<@Nullable Column> types =
                new ArrayList<>(key.isEmpty() ? Collections.<@Nullable Column>singletonList(null) : key);
        types.addAll(Collections.nCopies(cells, null));
        return ", " + dialect.rows(types, "v", "lethe_v");
    }

    private String on(List<String> keys, List<Column> key) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> (key.isEmpty() ? dialect.text(keys.get(i)) : keys.get(i)) + " = lethe_v.c" + (i + 1))
                .collect(Collectors.joining(" and "));
    }
}
