package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;

/**
 * The texts in the rows of some clients that no {@code mentions} of the map looks at.
 *
 * @param single whether a row hangs on one client and no more
 * @param sql for keys {@code k}: {@code lethe_k1} …, {@code lethe_r} tells rows apart where that is possible, then
 *     {@code lethe_c1} … in the order of the columns, and {@link Reads#ROW}; named parameters as Spring writes them
 */
public record OwnTexts(String table, List<String> columns, boolean single, String sql) {

    /** Those of all tables that hang on clients by a key. */
    public static List<OwnTexts> of(ErasurePlan plan) {
        MapSchema schema = plan.schema();
        Associations associations = new Associations(schema, plan.dialect());
        List<OwnTexts> texts = new ArrayList<>();
        for (TableRule rule : schema.map().tables().values()) {
            if (schema.holdsClients(rule)) {
                add(texts, plan, rule, associations.client(), true);
            }
            for (Link link : rule.keyedLinks()) {
                boolean single = rule.keyedLinks().size() == 1 && link.target() instanceof Link.ToClient;
                if (!(link.target() instanceof Link.Matching)) {
                    add(texts, plan, rule, associations.of(rule, link), single);
                }
            }
        }
        return texts;
    }

    private static void add(List<OwnTexts> texts, ErasurePlan plan, TableRule rule, Association rows, boolean single) {
        MapSchema schema = plan.schema();
        Dialect dialect = plan.dialect();
        Table table = schema.table(rule.table());
        List<String> taken = rule.links().stream()
                .flatMap(link -> link.target().reads().stream())
                .toList();
        List<Column> columns = table.columns().stream()
                .filter(column -> TableReads.wordy(column) && !column.generated())
                .filter(column -> !taken.contains(column.name()))
                .toList();
        if (columns.isEmpty()) {
            return;
        }
        String pointer = Objects.requireNonNullElse(dialect.rowPointer(), "");
        List<String> key = table.primaryKey().stream()
                .map(column -> "t." + dialect.quote(column))
                .toList();
        List<String> parts = key.isEmpty() && !pointer.isEmpty() ? List.of(pointer) : key;
        String row = parts.isEmpty()
                ? "''"
                : "concat_ws('/', "
                        + String.join(", ", parts.stream().map(dialect::text).toList()) + ")";
        StringBuilder sql = new StringBuilder("select " + rows.selectedKeys(dialect) + ", " + row + " as lethe_r, "
                + new RowKeys(schema, dialect).selected(rule));
        for (int i = 0; i < columns.size(); i++) {
            sql.append(", ")
                    .append(dialect.text("t." + dialect.quote(columns.get(i).name())))
                    .append(" as lethe_c")
                    .append(i + 1);
        }
        sql.append(" from " + dialect.quote(table.name()) + " t" + rows.from() + " where " + rows.on());
        texts.add(new OwnTexts(
                rule.table(),
                columns.stream().map(Column::name).toList(),
                single,
                sql.toString().replace(":#", ":")));
    }
}
