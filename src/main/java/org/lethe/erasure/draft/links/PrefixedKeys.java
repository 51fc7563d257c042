package org.lethe.erasure.draft.links;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.clients.ClientFacts;
import org.lethe.erasure.draft.values.Probe;
import org.lethe.erasure.draft.values.Sample;

/** Texts that hold a client's number behind the same letters in all rows: {@code K-10233}. */
final class PrefixedKeys {

    private static final Pattern PREFIXED = Pattern.compile("([\\p{L} ._/+-]{1,10})(\\d{2,12})");
    private static final int FEW = 8;
    private static final double NEARLY_ALL = 0.95;

    private final Probe probe;
    private final ClientFacts client;

    PrefixedKeys(Probe probe, ClientFacts client) {
        this.probe = probe;
        this.client = client;
    }

    /** The first such column; a person is asked where its name does not say that it holds clients. */
    Optional<DraftLink> of(Table table, Sample sample) throws SQLException {
        for (Column column : table.columns()) {
            if (column.kind() != Kind.TEXT || table.singleKeys().contains(column.name())) {
                continue;
            }
            Set<String> values = sample.distinct(column.name(), Sample.SOME);
            Set<String> prefixes = parts(values, 1);
            Set<String> numbers = parts(values, 2);
            if (prefixes.size() != 1 || numbers.size() < FEW || numbers.size() < values.size()) {
                continue;
            }
            for (String target : client.targets()) {
                double share = probe.overlap(client.table(), target, numbers);
                if (share >= NEARLY_ALL) {
                    String prefix = prefixes.iterator().next();
                    boolean doubtful = !KeyNames.pointsTo(column, client.table(), target);
                    String because = Math.round(share * 100) + " % of what stands behind " + prefix.strip() + " is in "
                            + client.table().name().name() + "." + target;
                    return Optional.of(DraftLink.via(
                                    client.table().name(), List.of(column.name()), List.of(target), because, doubtful)
                            .prefixed(prefix));
                }
            }
        }
        return Optional.empty();
    }

    private static Set<String> parts(Set<String> values, int group) {
        Set<String> parts = new LinkedHashSet<>();
        for (String value : values) {
            Matcher matcher = PREFIXED.matcher(value);
            if (matcher.matches()) {
                parts.add(matcher.group(group));
            }
        }
        return parts;
    }
}
