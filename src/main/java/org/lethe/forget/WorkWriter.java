package org.lethe.forget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lethe.erasure.Attempt;
import org.lethe.erasure.HeldRow;
import org.lethe.salon.Salon;

/** Writes the work records of a batch: seals what is under hold, commits. */
final class WorkWriter {

    private final WorkRecords records;
    private final Holds holds;

    WorkWriter(WorkRecords records, Holds holds) {
        this.records = records;
        this.holds = holds;
    }

    List<WorkRecord> write(Salon salon, String database, List<Attempt> attempts) {
        List<HeldRow> held =
                attempts.stream().flatMap(attempt -> attempt.held().stream()).toList();
        Map<UUID, List<SealedRow>> sealed = held.isEmpty()
                ? Map.of()
                : holds.seal(salon, database, held).stream().collect(Collectors.groupingBy(SealedRow::request));
        List<WorkRecord> all = new ArrayList<>(attempts.size());
        for (Attempt attempt : attempts) {
            all.add(new WorkRecord(database, attempt, sealed.getOrDefault(attempt.request(), List.of())));
        }
        records.commit(database, all);
        return all;
    }
}
