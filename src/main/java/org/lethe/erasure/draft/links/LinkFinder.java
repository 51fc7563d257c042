package org.lethe.erasure.draft.links;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.ForeignKey;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableKind;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.clients.ClientFacts;
import org.lethe.erasure.draft.values.Echo;
import org.lethe.erasure.draft.values.Probe;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.values.Samples;
import org.lethe.erasure.draft.words.TableRoles;

/** Finds what hangs on the client: by foreign keys, else by value overlap, else by what stands in e-mails and texts. */
public final class LinkFinder {

    private final Catalogue catalogue;
    private final Samples samples;
    private final ClientFacts client;
    private final KeyOverlap overlap;
    private final ValueLinks valueLinks;
    private final TypedNumbers typedNumbers;
    private final DirectLinks directLinks;
    private final FurtherParents furtherParents;
    private final CarrierCodes codes;
    private final OwnedRows owned;
    private final TableLabels labels;
    private final PointedRows pointed;
    private final Map<TableName, List<DraftLink>> found = new LinkedHashMap<>();
    private final Set<TableName> carriers = new LinkedHashSet<>();

    public LinkFinder(
            Catalogue catalogue,
            Probe probe,
            Samples samples,
            ClientFacts client,
            Sample clients,
            Echo echo,
            StaffCodes staff) {
        this.catalogue = catalogue;
        this.samples = samples;
        this.client = client;
        this.overlap = new KeyOverlap(catalogue, probe);
        this.valueLinks = new ValueLinks(catalogue, client, clients, echo, staff);
        this.typedNumbers = new TypedNumbers(catalogue, client, new ClientNumbers(catalogue, probe, client));
        this.codes = new CarrierCodes(probe);
        this.directLinks = new DirectLinks(
                catalogue, samples, client, overlap, typedNumbers, codes, new PrefixedKeys(probe, client));
        this.furtherParents = new FurtherParents(catalogue, samples, client.table());
        this.owned = new OwnedRows(catalogue, probe);
        this.labels = new TableLabels(catalogue, probe, samples, client);
        this.pointed = new PointedRows(catalogue, probe, samples);
    }

    /** The tables that hang on the client, in the order in which they were found. */
    public Map<TableName, List<DraftLink>> find() throws SQLException {
        carriers.add(client.table().name());
        for (Table table : candidates()) {
            List<DraftLink> labelled = labels.links(table, carriers);
            add(table, labelled.isEmpty() ? withoutKeys(table, directLinks.of(table)) : labelled);
        }
        steps();
        for (Table table : candidates()) {
            if (!found.containsKey(table.name())) {
                Optional<DraftLink> labelled = labels.ofClients(table);
                List<DraftLink> byValues =
                        labelled.isPresent() ? List.of(labelled.get()) : valueLinks.find(table, samples.of(table));
                boolean keyed = byValues.stream().anyMatch(link -> link.form() != DraftLink.Form.MENTIONS);
                Optional<DraftLink> typed = keyed ? Optional.empty() : typedNumbers.find(table, samples.of(table));
                add(table, typed.map(List::of).orElse(byValues));
            }
        }
        steps();
        for (Table table : candidates()) {
            if (!found.containsKey(table.name())) {
                add(table, byCodes(table));
            }
        }
        steps();
        for (TableName name : List.copyOf(carriers)) {
            catalogue.table(name).ifPresent(this::addOwned);
        }
        for (Table table : candidates()) {
            List<DraftLink> links = furtherParents.beside(table, found);
            if (!links.isEmpty()) {
                found.put(table.name(), links);
            }
        }
        return found;
    }

    /** These links, and further ones to rows of which all their keys are empty. */
    private List<DraftLink> withoutKeys(Table table, List<DraftLink> keys) throws SQLException {
        if (keys.isEmpty()) {
            return keys;
        }
        var all = new ArrayList<DraftLink>(keys);
        all.addAll(valueLinks.besideKeys(table, samples.of(table), keys));
        return all;
    }

    /** Tables that hang on a table that hangs on the client, and so on. */
    private void steps() throws SQLException {
        boolean more = true;
        while (more) {
            more = step(false) || pointedAt() || step(true);
        }
    }

    /** Tables at which rows of a table of links point: the documents of a client. */
    private boolean pointedAt() throws SQLException {
        boolean more = false;
        for (TableName name : List.copyOf(carriers)) {
            boolean linking = found.getOrDefault(name, List.of()).stream()
                    .anyMatch(link -> link.where().isPresent());
            if (linking) {
                for (DraftLink link : pointed.of(catalogue.table(name).orElseThrow(), carriers)) {
                    Table target = catalogue.table(link.via().orElseThrow()).orElseThrow();
                    more = true;
                    add(target, List.of(DraftLink.via(name, link.to(), link.by(), link.because(), false)));
                }
            }
        }
        return more;
    }

    /** Whether a table was found to hang on one that was known. */
    private boolean step(boolean guesses) throws SQLException {
        boolean more = false;
        for (Table table : candidates()) {
            if (!found.containsKey(table.name())) {
                List<DraftLink> labelled = labels.links(table, carriers);
                add(table, labelled.isEmpty() ? indirect(table, guesses) : labelled);
                more |= found.containsKey(table.name());
            } else {
                more |= furtherLabels(table);
            }
        }
        return more;
    }

    /** A table that writes of many: rows of others of them hang on the client, too. */
    private boolean furtherLabels(Table table) throws SQLException {
        List<DraftLink> known = found.getOrDefault(table.name(), List.of());
        if (known.stream().noneMatch(link -> link.where().isPresent())) {
            return false;
        }
        var all = new ArrayList<DraftLink>(known);
        for (DraftLink link : labels.links(table, carriers)) {
            boolean there = known.stream().anyMatch(other -> other.where().equals(link.where()));
            if (!there && link.via().filter(table.name()::equals).isEmpty()) {
                all.add(link);
            }
        }
        found.put(table.name(), List.copyOf(all));
        return all.size() > known.size();
    }

    private void add(Table table, List<DraftLink> links) {
        if (!links.isEmpty()) {
            found.put(table.name(), List.copyOf(links));
            carriers.add(table.name());
        }
    }

    private void addOwned(Table carrier) {
        try {
            owned.of(carrier, carriers).forEach((name, link) -> found.putIfAbsent(name, List.of(link)));
        } catch (SQLException e) {
            throw new IllegalStateException("the spread of " + carrier.name() + " could not be read", e);
        }
    }

    private List<Table> candidates() {
        return catalogue.tables().stream()
                .filter(Table::holdsRows)
                .filter(table -> table.kind() != TableKind.PARTITION && table.kind() != TableKind.INHERITED)
                .filter(table -> !table.name().equals(client.table().name()))
                .filter(table -> !table.name().name().equals("lethe_journal"))
                .toList();
    }

    private List<DraftLink> indirect(Table table, boolean guesses) throws SQLException {
        if (TableRoles.ofOthers(table.name().name())) {
            return List.of();
        }
        for (ForeignKey key : table.foreignKeys()) {
            if (carriers.contains(key.target()) && !key.target().equals(table.name())) {
                return List.of(DraftLink.following(key, catalogue));
            }
        }
        for (TableName name : carriers) {
            Table carrier = catalogue.table(name).orElseThrow();
            if (name.equals(client.table().name()) || name.equals(table.name())) {
                continue;
            }
            Optional<KeyOverlap.Match> match = overlap.toCarrier(table, samples.of(table), carrier, guesses);
            if (match.isPresent()) {
                return List.of(via(carrier, match.get()));
            }
        }
        return List.of();
    }

    private static DraftLink via(Table carrier, KeyOverlap.Match match) {
        boolean primary = carrier.primaryKey().equals(match.targets());
        return DraftLink.via(
                carrier.name(),
                match.columns(),
                primary ? List.of() : match.targets(),
                match.because(),
                match.doubtful());
    }

    /** By codes that another table has, whatever the column is called. */
    private List<DraftLink> byCodes(Table table) throws SQLException {
        if (TableRoles.ofOthers(table.name().name())) {
            return List.of();
        }
        for (TableName name : carriers) {
            Table carrier = catalogue.table(name).orElseThrow();
            if (name.equals(client.table().name()) || name.equals(table.name())) {
                continue;
            }
            Optional<KeyOverlap.Match> match = codes.of(table, samples.of(table), carrier, carrier.singleKeys());
            if (match.isPresent()) {
                return List.of(via(carrier, match.get()));
            }
        }
        return List.of();
    }
}
