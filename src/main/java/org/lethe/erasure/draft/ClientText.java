package org.lethe.erasure.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.clients.ClientFacts;
import org.lethe.erasure.draft.columns.Yaml;
import org.lethe.erasure.draft.links.DraftLink;
import org.lethe.erasure.draft.links.Merges;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.TableRoles;

/** Writes the map's part about who the client is. */
final class ClientText {

    private final DraftedMap draft;
    private final ClientFacts client;
    private final List<String> lines = new ArrayList<>();

    ClientText(DraftedMap draft) {
        this.draft = draft;
        this.client = draft.client();
    }

    List<String> lines() {
        lines.add("client:");
        lines.add("  table: " + Yaml.name(draft.clientTable()) + "   # " + client.because());
        lines.add("  key: " + Yaml.list(draft.key().columns()));
        if (!draft.key().rekey().isEmpty()) {
            lines.add("  rekey: {"
                    + draft.key().rekey().entrySet().stream()
                            .map(column -> Yaml.name(column.getKey()) + ": " + Yaml.quoted(column.getValue()))
                            .collect(Collectors.joining(", "))
                    + "}   # " + draft.key().because());
        }
        client.reference().ifPresent(column -> lines.add("  reference: " + Yaml.name(column)));
        client.merged()
                .ifPresent(
                        column -> lines.add("  merged: " + Yaml.name(column) + "   # points to the surviving record"));
        if (client.merged().isEmpty()) {
            mergeTable().ifPresent(lines::add);
        }
        if (draft.walkIn().isEmpty()) {
            lines.add("  # no walk-in client was found; if there is one, or one for tests: protected: \"a condition\"");
        }
        draft.walkIn()
                .ifPresent(condition -> lines.add("  protected: " + Yaml.quoted(condition)
                        + "   # never forgotten: the walk-in client, or staff"));
        tenant();
        client.created().ifPresent(column -> lines.add("  created: " + Yaml.name(column)));
        lastVisit();
        finders();
        display();
        return lines;
    }

    private Optional<String> mergeTable() {
        List<Table> tables = draft.tables().stream().map(TableDraft::table).toList();
        return Merges.find(client, tables)
                .map(merges -> "  merged: {table: "
                        + Yaml.name(draft.called(merges.table().name())) + ", from: "
                        + Yaml.name(merges.from().name()) + ", to: "
                        + Yaml.name(merges.to().name())
                        + "}   # DECISION: a table of merges? Else take this line out");
    }

    private void tenant() {
        if (draft.salons().isPresent()) {
            return;
        }
        client.table().columns().stream()
                .map(Column::name)
                .filter(SalonGuess::mayBeCalledSo)
                .findFirst()
                .ifPresent(column -> lines.add("  # DECISION: " + column
                        + ": several salons in one database? Then write, before 'client:', tenant: {column: "
                        + Yaml.name(column) + ", salons: \"select code, name, zone from …\"}"));
    }

    private void lastVisit() {
        var visits = new ArrayList<String>();
        client.lastVisit().ifPresent(column -> visits.add("    - {column: " + Yaml.name(column) + "}"));
        for (TableDraft table : draft.tables()) {
            String name = table.table().name().name();
            boolean tells = TableRoles.APPOINTMENT.in(name) || TableRoles.SALE.in(name) || TableRoles.COSMETIC.in(name);
            boolean stays = table.rows() == TableDraft.Rows.KEEP || table.hold().isPresent();
            if (tells && direct(table) && !toldElsewhere(table) && stays) {
                table.moment()
                        .ifPresent(moment -> visits.add("    - {table: "
                                + Yaml.name(draft.called(table.table().name())) + ", column: " + Yaml.name(moment)
                                + came(table) + "}"));
            }
        }
        if (!visits.isEmpty()) {
            lines.add("  lastVisit:   # the newest of all counts");
            lines.addAll(visits);
        }
    }

    private String came(TableDraft table) {
        return CalledOff.not(table, draft)
                .map(not -> ", where: " + Yaml.quoted(not))
                .orElse("");
    }

    /** By the client's key, or by another column that is the client's own. */
    private boolean direct(TableDraft table) {
        return table.links().stream()
                .anyMatch(link -> link.form() == DraftLink.Form.CLIENT
                        || link.form() == DraftLink.Form.VIA
                                && link.via()
                                        .filter(client.table().name()::equals)
                                        .isPresent()
                                && !link.because().contains("points to it"));
    }

    /** A row that was merely written down, beside a row of another table that says when it happened. */
    private boolean toldElsewhere(TableDraft table) {
        return !table.happens()
                && draft.tables().stream()
                        .filter(TableDraft::happens)
                        .anyMatch(other -> table.table().foreignKeys().stream().anyMatch(key -> key.target()
                                .equals(other.table().name())));
    }

    private void finders() {
        lines.add("  finders:");
        List<String> reference =
                client.reference().map(List::of).orElse(draft.key().columns());
        if (reference.size() == 1) {
            var numbers = new LinkedHashSet<String>(reference);
            numbers.addAll(client.numbers());
            numbers.addAll(firms());
            lines.add("    reference: ["
                    + numbers.stream().map(Yaml::name).collect(Collectors.joining(", "))
                    + "]   # also taken out of texts, where nobody else has the same");
        }
        several("email", Category.EMAIL);
        several("phone", Category.PHONE);
        boolean parts = names("firstName", Category.FIRST_NAME) & names("lastName", Category.LAST_NAME);
        if (!parts) {
            one("name", Category.FULL_NAME);
        }
        client.birthDate().ifPresent(column -> lines.add("    birthDate: " + Yaml.name(column)));
        several("address", Category.STREET);
    }

    /** Where the key is cut from it, a firm is who the client is. */
    private List<String> firms() {
        return draft.key().rekey().isEmpty() ? List.of() : client.own(Category.COMPANY);
    }

    /** In the client table and in rows that are the client's own. */
    private void several(String finder, Category category) {
        var columns = new ArrayList<String>();
        client.own(category).forEach(column -> columns.add(Yaml.name(column)));
        for (TableDraft table : draft.tables()) {
            if (table.links().stream().anyMatch(link -> link.because().contains("points to it"))) {
                table.columns(category)
                        .forEach(column ->
                                columns.add(Yaml.name(draft.called(table.table().name()) + "." + column)));
            }
        }
        if (!columns.isEmpty()) {
            lines.add("    " + finder + ": [" + String.join(", ", columns) + "]");
        }
    }

    /** The first column and, beside it, what else the same person is or was called. */
    private boolean names(String finder, Category category) {
        var columns = new ArrayList<String>();
        client.text(category).ifPresent(columns::add);
        client.table().columns().stream()
                .filter(column -> column.kind() == Kind.TEXT && !columns.contains(column.name()))
                .map(Column::name)
                .filter(column -> client.alsoCalled(column, category))
                .forEach(columns::add);
        if (!columns.isEmpty()) {
            lines.add("    " + finder + ": " + Yaml.list(columns));
        }
        return !columns.isEmpty();
    }

    private boolean one(String finder, Category category) {
        var column = client.text(category);
        column.ifPresent(name -> lines.add("    " + finder + ": " + Yaml.name(name)));
        return column.isPresent();
    }

    private void display() {
        List<String> names = List.of(Category.FIRST_NAME, Category.LAST_NAME).stream()
                .flatMap(category -> client.text(category).stream())
                .map(this::sql)
                .toList();
        String name = names.size() == 2
                ? "concat_ws(' ', " + names.get(0) + ", " + names.get(1) + ")"
                : client.text(Category.FULL_NAME).map(this::sql).orElse("");
        var parts = new ArrayList<Map.Entry<String, String>>();
        if (!name.isEmpty()) {
            parts.add(Map.entry("name", name));
        }
        client.text(Category.CITY).map(this::sql).ifPresent(city -> parts.add(Map.entry("city", city)));
        if (!parts.isEmpty()) {
            lines.add("  display: {"
                    + parts.stream()
                            .map(part -> part.getKey() + ": " + Yaml.quoted(part.getValue()))
                            .collect(Collectors.joining(", "))
                    + "}");
        }
    }

    private String sql(String column) {
        return draft.sql(column);
    }
}
