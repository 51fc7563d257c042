package org.lethe.erasure.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.ForeignKey;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.TableRoles;

/** Which rows go as a whole, and which are held: what the columns of a table cannot tell one by one. */
final class RowFates {

    private final List<TableDraft> tables;

    RowFates(List<TableDraft> tables) {
        this.tables = tables;
    }

    List<TableDraft> decided() {
        Set<TableName> going = going();
        var decided = new ArrayList<TableDraft>();
        for (TableDraft draft : tables) {
            var rows = going.contains(draft.table().name()) ? TableDraft.Rows.DELETE : TableDraft.Rows.KEEP;
            decided.add(draft.with(rows, hold(draft)));
        }
        return decided;
    }

    /** Rows are deleted where they say nothing but who somebody is, and where nothing that stays refers to them. */
    private Set<TableName> going() {
        var going = new LinkedHashSet<TableName>();
        tables.stream()
                .filter(RowFates::mayGo)
                .forEach(draft -> going.add(draft.table().name()));
        boolean changed = true;
        while (changed) {
            changed = going.removeIf(name -> tables.stream()
                    .filter(draft -> !going.contains(draft.table().name()))
                    .anyMatch(draft -> refersTo(draft, name)));
        }
        return going;
    }

    private static boolean mayGo(TableDraft draft) {
        String name = draft.table().name().name();
        boolean personal = TableRoles.NEWSLETTER.in(name)
                || TableRoles.SESSION.is(name)
                || medical(draft) && hold(draft).isPresent();
        return !draft.links().isEmpty()
                && personal
                && draft.columns(Category.MONEY).isEmpty();
    }

    private static boolean refersTo(TableDraft draft, TableName target) {
        boolean byLink = draft.links().stream()
                .anyMatch(link -> link.via().filter(target::equals).isPresent());
        boolean byKey =
                draft.table().foreignKeys().stream().map(ForeignKey::target).anyMatch(target::equals);
        return byLink || byKey;
    }

    private static boolean medical(TableDraft draft) {
        return TableRoles.MEDICAL.in(draft.table().name().name());
    }

    private static Optional<TableDraft.Hold> hold(TableDraft draft) {
        if (!medical(draft)
                || draft.links().isEmpty()
                || draft.columns(Category.HEALTH).isEmpty()) {
            return Optional.empty();
        }
        return draft.moment().map(from -> new TableDraft.Hold("BGB §630f(3)", "10 years", from));
    }
}
