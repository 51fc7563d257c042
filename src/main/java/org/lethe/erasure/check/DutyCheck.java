package org.lethe.erasure.check;

import java.util.List;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.plan.MapSchema;

/** What goes for good needs a reason too: rows that no hold keeps may be under a duty to be kept. */
final class DutyCheck {

    private final MapSchema schema;

    DutyCheck(MapSchema schema) {
        this.schema = schema;
    }

    List<Finding> findings() {
        return schema.map().tables().values().stream()
                .filter(rule -> rule.rows() == TableRule.Rows.DELETE)
                .filter(rule -> rule.hold() == null && rule.deleted() == null)
                .map(rule -> Finding.error(
                        "tables." + rule.table() + ".rows",
                        "its rows are deleted and no 'hold' keeps them: if nobody must keep them, write"
                                + " 'rows: {delete: \"why\"}'; if somebody must, add a 'hold' with its norm"))
                .toList();
    }
}
