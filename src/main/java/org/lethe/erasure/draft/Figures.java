package org.lethe.erasure.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lethe.erasure.catalogue.Product;
import org.lethe.erasure.draft.columns.Yaml;
import org.lethe.erasure.draft.links.DraftLink;
import org.lethe.erasure.draft.words.TableRoles;
import org.lethe.erasure.draft.words.UsualGuards;
import org.lethe.erasure.draft.words.Words;

/** Proposes what must not change: sums of money by month, and what stands in the way of a forgetting. */
final class Figures {

    private static final int COLUMNS = 4;

    private final DraftedMap draft;

    Figures(DraftedMap draft) {
        this.draft = draft;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        section(lines, "guards:", guards());
        List<TableDraft> money = draft.tables().stream()
                .filter(table -> !table.links().isEmpty() && !table.money().isEmpty())
                .filter(table -> table.rows() == TableDraft.Rows.KEEP)
                .filter(Figures::countable)
                .toList();
        section(
                lines,
                "invariants:   # figures that may not change; columns of money",
                money.stream().map(this::invariant).toList());
        section(lines, "reports:", reports(money));
        return lines;
    }

    /** The rows of some clients can be told from others: by a key of their own, or because they carry the client's. */
    private static boolean countable(TableDraft table) {
        if (!table.keyed()) {
            return false;
        }
        boolean direct = table.links().stream()
                .filter(link -> link.form() != DraftLink.Form.MENTIONS)
                .allMatch(link ->
                        link.form() == DraftLink.Form.CLIENT && link.where().isEmpty());
        return direct || !table.table().primaryKey().isEmpty();
    }

    private static void section(List<String> lines, String heading, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(heading);
            lines.addAll(content);
        }
    }

    private List<String> guards() {
        var guards = new ArrayList<String>();
        for (TableDraft table : draft.tables()) {
            String name = table.table().name().name();
            if (appointments(table)) {
                table.coming()
                        .ifPresent(moment ->
                                guards.add(guard("future-" + name, table, toCome(table, moment), "{" + moment + "}")));
            }
            if (TableRoles.SALE.in(name) && table.rows() == TableDraft.Rows.KEEP && table.keyed()) {
                table.due()
                        .ifPresent(day ->
                                guards.add(guard("due-" + name, table, draft.sql(day) + " > :now", "{" + day + "}")));
            }
            Optional<String> balance =
                    table.numbers().stream().filter(UsualGuards::balance).findFirst();
            if (TableRoles.VOUCHER.in(name) && balance.isPresent() && table.keyed()) {
                guards.add(guard("open-" + name, table, draft.sql(balance.get()) + " > 0", "{" + balance.get() + "}"));
            }
        }
        return guards;
    }

    private String toCome(TableDraft table, String moment) {
        return draft.sql(moment) + " > :now"
                + CalledOff.not(table, draft).map(not -> " and " + not).orElse("");
    }

    /** Appointments by name, and what is called so among other words and says when it happens. */
    private static boolean appointments(TableDraft table) {
        String name = table.table().name().name();
        boolean among = TableRoles.APPOINTMENT.in(name)
                && table.happens()
                && !TableRoles.HISTORY.is(name)
                && !TableRoles.SALE.in(name);
        boolean stays = table.rows() == TableDraft.Rows.KEEP || table.hold().isPresent();
        return (TableRoles.APPOINTMENT.is(name) || among) && stays && table.keyed();
    }

    private String guard(String name, TableDraft table, String where, String say) {
        return "  - {name: " + Yaml.name(name.replace('_', '-')) + ", exists: {table: "
                + Yaml.name(draft.called(table.table().name())) + ", where: " + Yaml.quoted(where) + "}, say: "
                + Yaml.quoted(table.table().name().name() + " " + say) + "}";
    }

    private String invariant(TableDraft table) {
        String sums = sums(table);
        String from = " from " + draft.sql(table.table().name()) + " where {clients}";
        String sql = table.moment()
                .map(moment -> "select " + month(moment) + " as month, " + sums + from + " group by 1")
                .orElse("select " + sums + from);
        String name = Words.of(table.table().name().name()).stream().collect(Collectors.joining("-"))
                + table.moment().map(moment -> "-per-month").orElse("-total");
        return "  - {name: " + Yaml.name(name) + ", over: "
                + Yaml.name(draft.called(table.table().name())) + ", sql: " + Yaml.quoted(sql) + "}";
    }

    private List<String> reports(List<TableDraft> money) {
        List<TableDraft> dated = money.stream()
                .filter(table -> table.moment().isPresent())
                .filter(table -> draft.salons()
                        .map(Salons::column)
                        .filter(column -> table.table().column(column).isEmpty())
                        .isEmpty())
                .toList();
        Optional<TableDraft> main = dated.stream()
                .filter(table -> TableRoles.SALE.in(table.table().name().name()))
                .findFirst()
                .or(() -> dated.stream().findFirst());
        var reports = new LinkedHashMap<String, String>();
        main.ifPresent(table -> table.moment().ifPresent(moment -> {
            String from = " from " + draft.sql(table.table().name())
                    + draft.salons()
                            .map(salons -> " where " + draft.sql(salons.column()) + " = :salon")
                            .orElse("");
            String key = table.table().primaryKey().stream().map(draft::sql).collect(Collectors.joining(", "));
            String columns =
                    table.money().stream().limit(COLUMNS).map(draft::sql).collect(Collectors.joining(", "));
            reports.put(
                    "takings-by-month",
                    "select " + month(moment) + " as month, " + sums(table) + from + " group by 1 order by 1");
            reports.put(
                    "transactions",
                    "select " + (key.isEmpty() ? "" : key + ", ") + draft.sql(moment) + ", " + columns + from
                            + " order by " + (key.isEmpty() ? draft.sql(moment) : key));
        }));
        return reports.entrySet().stream()
                .map((Map.Entry<String, String> report) ->
                        "  " + report.getKey() + ": " + Yaml.quoted(report.getValue()))
                .toList();
    }

    private String sums(TableDraft table) {
        return table.money().stream()
                .limit(COLUMNS)
                .map(column -> "sum(" + draft.sql(column) + ") as " + draft.sql(column))
                .collect(Collectors.joining(", "));
    }

    private String month(String moment) {
        return draft.catalogue().product() == Product.POSTGRESQL
                ? "date_trunc('month', " + draft.sql(moment) + ")"
                : "date_format(" + draft.sql(moment) + ", '%Y-%m')";
    }
}
