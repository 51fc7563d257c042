package org.lethe.erasure.draft.links;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.ForeignKey;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.clients.ClientFacts;
import org.lethe.erasure.draft.values.Samples;
import org.lethe.erasure.draft.words.TableRoles;

/** Finds how a table holds keys of clients itself: by foreign keys, and by columns whose values are such keys. */
final class DirectLinks {

    private final Catalogue catalogue;
    private final Samples samples;
    private final ClientFacts client;
    private final KeyOverlap overlap;
    private final TypedNumbers typedNumbers;
    private final CarrierCodes codes;
    private final PrefixedKeys prefixed;

    DirectLinks(
            Catalogue catalogue,
            Samples samples,
            ClientFacts client,
            KeyOverlap overlap,
            TypedNumbers typedNumbers,
            CarrierCodes codes,
            PrefixedKeys prefixed) {
        this.catalogue = catalogue;
        this.samples = samples;
        this.client = client;
        this.overlap = overlap;
        this.typedNumbers = typedNumbers;
        this.codes = codes;
        this.prefixed = prefixed;
    }

    /** Empty where the table does not. */
    List<DraftLink> of(Table table) throws SQLException {
        var links = new ArrayList<DraftLink>();
        var taken = new LinkedHashSet<String>();
        for (ForeignKey key : keys(table, client.table().name())) {
            links.add(toClient(
                    key.columns(),
                    key.targetColumns(),
                    "foreign key to " + key.target().name(),
                    false));
            taken.addAll(key.columns());
        }
        if (TableRoles.STAFF.is(table.name().name())) {
            return client.generic() ? List.of() : links;
        }
        if (!links.isEmpty()) {
            links.addAll(besideForeignKeys(table, taken));
            return links;
        }
        if (client.key().size() > 1) {
            Optional<KeyOverlap.Match> whole = overlap.whole(table, samples.of(table), client.table(), client.key());
            if (whole.isPresent()) {
                return List.of(DraftLink.client(
                        whole.get().columns(),
                        whole.get().because(),
                        whole.get().doubtful()));
            }
        }
        for (KeyOverlap.Match match : overlap.matches(table, samples.of(table), client.table(), client.targets())) {
            // numbers of suppliers and goods lie among those of clients: kd_nr_bei is the salon's own at a supplier
            boolean doubtful =
                    match.doubtful() || TableRoles.ofOthers(table.name().name());
            links.add(toClient(match.columns(), match.targets(), match.because(), doubtful));
        }
        if (links.stream().anyMatch(DraftLink::doubtful)) {
            typedNumbers.find(table, samples.of(table)).ifPresent(typed -> {
                if (links.removeIf(link -> link.doubtful() && link.by().equals(typed.by()))) {
                    links.add(typed);
                }
            });
        }
        if (links.isEmpty() && !TableRoles.ofOthers(table.name().name())) {
            codes.of(table, samples.of(table), client.table(), client.codes())
                    .ifPresent(match ->
                            links.add(toClient(match.columns(), match.targets(), match.because(), match.doubtful())));
        }
        if (links.isEmpty() && !TableRoles.ofOthers(table.name().name())) {
            prefixed.of(table, samples.of(table)).ifPresent(links::add);
        }
        return links;
    }

    /** Columns that hold keys of clients too, though only others say so: {@code referrer_id} does, {@code referred} not. */
    private List<DraftLink> besideForeignKeys(Table table, Set<String> taken) throws SQLException {
        var links = new ArrayList<DraftLink>();
        Set<String> referring = table.foreignKeys().stream()
                .flatMap(key -> key.columns().stream())
                .collect(Collectors.toSet());
        for (KeyOverlap.Match match : overlap.matches(table, samples.of(table), client.table(), client.targets())) {
            if (match.columns().stream().noneMatch(column -> taken.contains(column) || referring.contains(column))) {
                links.add(toClient(match.columns(), match.targets(), match.because(), match.doubtful()));
            }
        }
        return links;
    }

    private DraftLink toClient(List<String> by, List<String> to, String because, boolean doubtful) {
        return to.equals(client.key())
                ? DraftLink.client(by, because, doubtful)
                : DraftLink.via(client.table().name(), by, to, because, doubtful);
    }

    /** The foreign keys to the client, those of partitions and heirs included. */
    private List<ForeignKey> keys(Table table, TableName target) {
        var keys = new ArrayList<ForeignKey>(table.foreignKeys().stream()
                .filter(key -> key.target().equals(target))
                .toList());
        if (keys.isEmpty()) {
            catalogue.tables().stream()
                    .filter(heir -> heir.parent().filter(table.name()::equals).isPresent())
                    .flatMap(heir -> heir.foreignKeys().stream())
                    .filter(key -> key.target().equals(target))
                    .limit(1)
                    .forEach(keys::add);
        }
        return keys;
    }
}
