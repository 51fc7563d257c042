package org.lethe.erasure.check;

import java.util.List;
import java.util.stream.Stream;
import org.lethe.erasure.draft.words.UsualGuards;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.plan.MapSchema;

/**
 * What goes for good needs a reason too: rows that no hold keeps may be under a duty to be kept. And what usually stands
 * in the way of a forgetting is named where no guard looks at it.
 */
final class DutyCheck {

    private final MapSchema schema;

    DutyCheck(MapSchema schema) {
        this.schema = schema;
    }

    List<Finding> findings() {
        return Stream.concat(rows(), guards()).toList();
    }

    private Stream<Finding> guards() {
        return schema.map().tables().values().stream()
                .filter(rule -> rule.rows() == TableRule.Rows.KEEP)
                .map(rule -> schema.table(rule.table()))
                .filter(table -> schema.map().guards().stream()
                        .noneMatch(guard -> schema.table(guard.table()).name().equals(table.name())))
                .flatMap(table -> UsualGuards.of(table)
                        .map(who -> Finding.warning(
                                "guards",
                                "no guard looks at " + table.name().name() + ": " + who + " are forgotten too"))
                        .stream());
    }

    private Stream<Finding> rows() {
        return schema.map().tables().values().stream()
                .filter(rule -> rule.rows() == TableRule.Rows.DELETE)
                .filter(rule -> rule.hold() == null && rule.deleted() == null)
                .map(rule -> Finding.error(
                        "tables." + rule.table() + ".rows",
                        "its rows are deleted and no 'hold' keeps them: if nobody must keep them, write"
                                + " 'rows: {delete: \"why\"}'; if somebody must, add a 'hold' with its norm"));
    }
}
