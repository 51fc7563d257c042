package org.lethe.erasure.draft.links;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.clients.ClientFacts;
import org.lethe.erasure.draft.values.Probe;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.values.Samples;

/** Rows that still have the key of a record which was merged into another one and is gone: the table of merges leads on. */
public final class GoneRecords {

    private static final String BECAUSE = "some of its rows have the key of a record that was merged and is gone";

    private final Catalogue catalogue;
    private final Probe probe;
    private final Samples samples;
    private final ClientFacts client;

    public GoneRecords(Catalogue catalogue, Probe probe, Samples samples, ClientFacts client) {
        this.catalogue = catalogue;
        this.probe = probe;
        this.samples = samples;
        this.client = client;
    }

    /** The links, with those over the table of merges where rows have such keys. */
    public Map<TableName, List<DraftLink>> linked(Map<TableName, List<DraftLink>> links) throws SQLException {
        List<Table> tables = links.keySet().stream()
                .map(name -> catalogue.table(name).orElseThrow())
                .toList();
        Optional<Merges> found = Merges.find(client, tables);
        if (found.isEmpty()) {
            return links;
        }
        Merges merges = found.get();
        Set<String> gone =
                new HashSet<>(samples.of(merges.table()).distinct(merges.from().name(), Sample.SOME));
        Set<String> there = probe.found(client.table(), client.key().get(0), gone);
        gone.removeIf(key -> there.contains(key) || there.contains(Sample.number(key)));
        var all = new LinkedHashMap<TableName, List<DraftLink>>();
        for (Table table : tables) {
            List<DraftLink> own = links.getOrDefault(table.name(), List.of());
            all.put(table.name(), table.equals(merges.table()) ? own : with(table, own, merges, gone));
        }
        return all;
    }

    private List<DraftLink> with(Table table, List<DraftLink> own, Merges merges, Set<String> gone)
            throws SQLException {
        var all = new ArrayList<DraftLink>(own);
        for (DraftLink link : own) {
            boolean direct = link.form() == DraftLink.Form.CLIENT && link.by().size() == 1;
            if (direct && holds(table, link.by().get(0), gone)) {
                DraftLink over = DraftLink.via(
                        merges.table().name(), link.by(), List.of(merges.from().name()), BECAUSE, false);
                all.add(link.where().map(over::where).orElse(over));
            }
        }
        return List.copyOf(all);
    }

    /** As they are or, in a text, with zeros before them. */
    private boolean holds(Table table, String column, Set<String> gone) throws SQLException {
        Set<String> numbers = gone.stream().map(Sample::number).collect(Collectors.toSet());
        return !probe.found(table, column, gone).isEmpty()
                || samples.of(table).values(column).stream().map(Sample::number).anyMatch(numbers::contains);
    }
}
