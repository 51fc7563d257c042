package org.lethe.erasure.draft.clients;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.draft.values.Probe;
import org.lethe.erasure.draft.values.Sql;
import org.lethe.erasure.draft.words.Category;

/** Finds the client who is nobody: the walk-in, on whom cash sales are booked. */
final class WalkIn {

    private static final Set<String> SPELLINGS = Set.of(
            "laufkundschaft",
            "laufkunde",
            "laufkundin",
            "laufkunden",
            "walk-in",
            "walk in",
            "walkin",
            "walk-in client",
            "walk-in customer",
            "barverkauf",
            "barkunde",
            "barkundschaft",
            "cash sale",
            "cash customer",
            "cash",
            "passant",
            "passanten",
            "diverse",
            "sammelkunde",
            "tageskunde",
            "anonymous",
            "guest customer",
            "thekenkunde",
            "thekenverkauf");

    private final Catalogue catalogue;
    private final Probe probe;

    WalkIn(Catalogue catalogue, Probe probe) {
        this.catalogue = catalogue;
        this.probe = probe;
    }

    Optional<String> condition(ClientFacts client) throws SQLException {
        Optional<String> flag = client.walkInFlag();
        if (flag.isPresent()) {
            return flag.map(column -> Sql.name(catalogue, column));
        }
        for (Category category :
                List.of(Category.LAST_NAME, Category.FULL_NAME, Category.FIRST_NAME, Category.COMPANY)) {
            for (String column : client.columns(category)) {
                boolean text = client.table()
                        .column(column)
                        .map(Column::kind)
                        .filter(Kind.TEXT::equals)
                        .isPresent();
                List<String> found = text ? probe.spellings(client.table(), column, SPELLINGS) : List.of();
                if (!found.isEmpty()) {
                    String names = found.stream()
                            .map(name -> "'" + name.replace("'", "''") + "'")
                            .collect(Collectors.joining(", "));
                    return Optional.of("lower(" + Sql.name(catalogue, column) + ") in (" + names + ")");
                }
            }
        }
        return Optional.empty();
    }
}
