package org.lethe.erasure.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.state.SqlFile;

/**
 * The statements on Lethe's own table in a salon database.
 *
 * @param upgrades what adds a column that a table made by an older Lethe lacks, by the name of the column
 * @param fence the first statement of a forgetting; gives the requests that are new where the product can
 * @param mine the requests of these attempts, where the fence cannot give them
 * @param those which of these requests are there
 * @param page rows in order of their request, after a given one
 * @param knownKeys which of these clients were forgotten before
 */
public record JournalStatements(
        TableName table,
        Statement create,
        Map<String, Statement> upgrades,
        Statement fence,
        @Nullable Statement mine,
        Statement leave,
        Statement counts,
        Statement adopt,
        Statement identity,
        Statement row,
        Statement those,
        Statement page,
        Statement knownKeys) {

    static JournalStatements of(Dialect dialect, TableName table) {
        Column none = Texts.column();
        boolean gives = dialect.givesRows();
        Reader reader = new Reader(dialect, table);
        return new JournalStatements(
                table,
                reader.changing("create"),
                Map.of("tenant", reader.changing("upgrade-tenant"), "finds", reader.changing("upgrade-finds")),
                gives ? reader.reading("fence") : reader.changing("fence"),
                gives ? null : reader.reading("mine"),
                reader.changing("leave"),
                reader.changing("counts"),
                reader.changing("adopt"),
                reader.reading("identity"),
                reader.reading("row"),
                reader.reading("those"),
                reader.reading("page"),
                Statement.reading(
                        "journal.known",
                        "select client_key from " + dialect.quote(table) + " where kind = 'forget' and "
                                + dialect.among(List.of("client_key"), List.of(none), "k")));
    }

    /** What the table in this catalogue lacks, if it is there at all: nothing where this Lethe or a newer one made it. */
    public List<Statement> missing(Catalogue catalogue) {
        return catalogue.table(table).stream()
                .flatMap(there -> upgrades.entrySet().stream()
                        .filter(upgrade -> there.column(upgrade.getKey()).isEmpty()))
                .map(Map.Entry::getValue)
                .toList();
    }

    List<Statement> all() {
        List<Statement> all = new java.util.ArrayList<>(
                List.of(create, fence, leave, counts, adopt, identity, row, those, page, knownKeys));
        all.addAll(upgrades.values());
        if (mine != null) {
            all.add(mine);
        }
        return all;
    }

    private record Reader(Dialect dialect, TableName table) {

        Statement reading(String name) {
            return Statement.reading("journal." + name, text(name));
        }

        Statement changing(String name) {
            return Statement.changing("journal." + name, text(name));
        }

        private String text(String name) {
            return SqlFile.read("journal/" + dialect.folder() + "/" + name + ".sql")
                    .strip()
                    .replace("lethe_journal", dialect.quote(table));
        }
    }
}
