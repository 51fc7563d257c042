package org.lethe.erasure.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.columns.Constraints;
import org.lethe.erasure.draft.links.DraftLink;
import org.lethe.erasure.draft.values.Probe;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.values.Shape;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.TableRoles;

/**
 * The free texts of a table that hangs on clients by a key: a note on one client may name another; and whichever text
 * names clients in rows that are not theirs. Whether records that a hold keeps may be changed so, a person decides.
 */
final class NamedOthers {

    private static final Set<Category> TEXTS = Set.of(Category.FREE_TEXT, Category.MESSAGE);
    private static final int SHORTEST = 30;
    private static final String HELD =
            "these records are kept: may other clients be taken out of what they say? Else take this line out";

    private final Constraints constraints;
    private final Optional<Salons> salons;
    private final NamedInRows named;

    NamedOthers(Catalogue catalogue, Probe probe, Optional<Salons> salons, NamedInRows named) {
        this.constraints = new Constraints(catalogue, probe);
        this.salons = salons;
        this.named = named;
    }

    Optional<DraftLink> of(TableDraft drafted, Sample sample) {
        Table table = drafted.table();
        boolean already = drafted.links().stream().anyMatch(link -> link.form() == DraftLink.Form.MENTIONS);
        boolean apart = salons.map(Salons::column).map(table::column).stream().allMatch(Optional::isPresent);
        if (already || !apart || !constraints.rewritable(table)) {
            return Optional.empty();
        }
        List<String> columns = drafted.columns().stream()
                .filter(column -> changeable(table, column.column()))
                .filter(column -> column.judged().category() != Category.STAFF)
                .filter(column -> freeText(column, sample)
                        || copied(table, column)
                        || namesOthers(drafted, column, sample)
                        || namesWhomNoKeyLeadsTo(drafted, column, sample))
                .map(column -> column.column().name())
                .toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        if (drafted.hold().isPresent()) {
            return Optional.of(DraftLink.mentions(columns, HELD).asked());
        }
        return Optional.of(DraftLink.mentions(
                withAddresses(drafted, columns),
                "free text may name other clients; each forgetting reads it in all rows"));
    }

    /** Where somebody else is named as the one to whom it goes, the address is that one's, too. */
    private List<String> withAddresses(TableDraft drafted, List<String> columns) {
        boolean recipients = drafted.columns().stream()
                .anyMatch(column -> columns.contains(column.column().name())
                        && column.judged().category() == Category.FULL_NAME);
        return drafted.columns().stream()
                .filter(column -> columns.contains(column.column().name())
                        || recipients
                                && column.judged().category() == Category.STREET
                                && changeable(drafted.table(), column.column()))
                .map(column -> column.column().name())
                .toList();
    }

    private boolean changeable(Table table, Column column) {
        return (column.kind() == Kind.TEXT || column.kind() == Kind.JSON)
                && !column.generated()
                && !table.primaryKey().contains(column.name())
                && !constraints.unique(table, column)
                && constraints.takesAnyText(table, column);
    }

    /** Where one client is taken out of another's row, a trigger copies the old row: the history of the other one. */
    private static boolean copied(Table table, TableDraft.ColumnDraft column) {
        return TableRoles.HISTORY.in(table.name().name())
                && column.column().kind() == Kind.JSON
                && column.judged().category() == Category.JSON;
    }

    /** A day has as many digits as a phone. */
    private boolean namesOthers(TableDraft drafted, TableDraft.ColumnDraft column, Sample sample) {
        String name = column.column().name();
        boolean byAnother = drafted.links().stream().anyMatch(link -> link.form() == DraftLink.Form.VIA);
        boolean recipient = byAnother && column.judged().category() == Category.FULL_NAME;
        return drafted.keyed()
                && !Shape.of(sample.values(name)).dates()
                && (recipient && named.anybody(sample, name) || named.elsewhere(drafted.links(), sample, name));
    }

    /** A row whose key may be empty hangs on nobody then; what names clients in others names them in such a one, too. */
    private boolean namesWhomNoKeyLeadsTo(TableDraft drafted, TableDraft.ColumnDraft column, Sample sample) {
        boolean mayBeEmpty = drafted.links().stream()
                .flatMap(link -> link.by().stream())
                .allMatch(by ->
                        drafted.table().column(by).filter(Column::nullable).isPresent());
        return !drafted.links().isEmpty()
                && mayBeEmpty
                && column.column().kind() == Kind.JSON
                && named.anybody(sample, column.column().name());
    }

    /** Not one of a few labels, unless clients are named in them. */
    private static boolean freeText(TableDraft.ColumnDraft column, Sample sample) {
        Shape shape = Shape.of(sample.values(column.column().name()));
        return TEXTS.contains(column.judged().category())
                && column.column().kind() == Kind.TEXT
                && column.column().length().orElse(SHORTEST) >= SHORTEST
                && (column.judged().because().startsWith("echo") || !shape.labels());
    }
}
