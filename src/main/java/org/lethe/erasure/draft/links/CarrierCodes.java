package org.lethe.erasure.draft.links;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.values.Probe;
import org.lethe.erasure.draft.values.Sample;

/**
 * Finds a link to a table that hangs on the client by values alone: codes that are no plain numbers, for these lie among
 * other keys by chance.
 */
final class CarrierCodes {

    private static final int FEW = 5;
    private static final double NEARLY_ALL = 0.85;

    private final Probe probe;

    CarrierCodes(Probe probe) {
        this.probe = probe;
    }

    /** @param targets columns of the carrier that no two of its rows share */
    Optional<KeyOverlap.Match> of(Table table, Sample sample, Table carrier, List<String> targets) throws SQLException {
        for (Column column : table.columns()) {
            Set<String> values = sample.distinct(column.name(), Sample.SOME);
            if (!telling(column, values) || table.primaryKey().equals(List.of(column.name()))) {
                continue;
            }
            for (String target : targets) {
                Column to = carrier.column(target).orElseThrow();
                if (to.kind() != Kind.NUMBER && KeyOverlap.comparable(column, to)) {
                    double share = probe.overlap(carrier, target, values);
                    if (share >= NEARLY_ALL) {
                        String because = Math.round(share * 100) + " % of its values are in "
                                + carrier.name().name() + "." + target;
                        return Optional.of(
                                new KeyOverlap.Match(List.of(column.name()), List.of(target), because, true));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean telling(Column column, Set<String> values) {
        return column.kind() != Kind.NUMBER
                && values.size() >= FEW
                && KeyOverlap.codes(values)
                && values.stream().allMatch(value -> value.chars().anyMatch(Character::isDigit));
    }
}
