package org.lethe.erasure.draft;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.ForeignKey;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.clients.ClientFacts;
import org.lethe.erasure.draft.links.DraftLink;
import org.lethe.erasure.draft.values.Probe;
import org.lethe.erasure.draft.values.Sql;
import org.lethe.erasure.draft.words.Words;

/**
 * Whether one database holds several salons: a column of the client table is called so, and the clients' own rows repeat
 * it and never contradict. Where they do, clients go from one to the other, and it is a branch.
 */
final class SalonGuess {

    private static final Set<String> WORDS = Set.of("salon", "studio", "tenant", "mandant", "mandanten", "betrieb");
    private static final Set<String> ORGANISATIONS = Set.of("account", "organization", "organisation", "company");
    private static final Set<String> ENDINGS = Set.of("id", "nr", "no", "code", "key", "uuid");

    private final Catalogue catalogue;
    private final Probe probe;
    private final ClientFacts client;

    SalonGuess(Catalogue catalogue, Probe probe, ClientFacts client) {
        this.catalogue = catalogue;
        this.probe = probe;
        this.client = client;
    }

    Optional<Salons> of(Map<TableName, List<DraftLink>> links) throws SQLException {
        for (Column column : client.table().columns()) {
            if (!calledSo(column.name())) {
                continue;
            }
            var repeating = new ArrayList<String>();
            for (Map.Entry<TableName, List<DraftLink>> entry : links.entrySet()) {
                Table table = catalogue.table(entry.getKey()).orElseThrow();
                Optional<DraftLink> direct = direct(entry.getValue());
                if (table.column(column.name()).isEmpty() || direct.isEmpty()) {
                    continue;
                }
                switch (probe.salons(
                        client.table(), client.key(), table, direct.get().by(), column.name())) {
                    case CONTRADICTED -> {
                        return Optional.empty();
                    }
                    case REPEATED -> repeating.add(table.name().name());
                    case UNKNOWN -> {}
                }
            }
            if (!repeating.isEmpty()) {
                return Optional.of(new Salons(
                        column.name(),
                        query(column.name()),
                        "several salons: rows of " + String.join(", ", repeating) + " always name the client's own"));
            }
        }
        return Optional.empty();
    }

    private static boolean calledSo(String column) {
        List<String> words = Words.of(column);
        return !words.isEmpty()
                && WORDS.contains(words.get(0))
                && (words.size() == 1 || words.size() == 2 && ENDINGS.contains(words.get(1)));
    }

    /** Likewise, or the number of an organisation; its name is the client's firm. */
    static boolean mayBeCalledSo(String column) {
        List<String> words = Words.of(column);
        return calledSo(column)
                || words.size() == 2
                        && ORGANISATIONS.contains(words.get(0))
                        && Set.of("id", "uuid", "key").contains(words.get(1));
    }

    /** A link by the client's key, for all rows. */
    private static Optional<DraftLink> direct(List<DraftLink> links) {
        return links.stream()
                .filter(link ->
                        link.form() == DraftLink.Form.CLIENT && link.where().isEmpty())
                .findFirst();
    }

    private Optional<String> query(String column) {
        return client.table().foreignKeys().stream()
                .filter(key -> key.columns().equals(List.of(column)))
                .findFirst()
                .flatMap(this::query);
    }

    private Optional<String> query(ForeignKey key) {
        return catalogue.table(key.target()).map(table -> {
            String code = Sql.name(catalogue, key.targetColumns().get(0));
            Optional<String> name = first(table, Set.of("name", "bezeichnung", "title", "titel", "label"));
            Optional<String> zone = first(table, Set.of("zone", "timezone", "zeitzone", "tz"));
            Stream<Optional<String>> more = name.isPresent() ? Stream.of(name, zone) : Stream.of();
            List<String> cells = Stream.concat(
                            Stream.of(code), more.flatMap(Optional::stream).map(cell -> Sql.name(catalogue, cell)))
                    .toList();
            return "select " + String.join(", ", cells) + " from "
                    + Sql.name(catalogue, table.name().name()) + " order by 1";
        });
    }

    private static Optional<String> first(Table table, Set<String> words) {
        return table.columns().stream()
                .map(Column::name)
                .filter(column -> Words.of(column).stream().anyMatch(words::contains))
                .findFirst();
    }
}
