package org.lethe.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Personal;
import org.lethe.request.NotUnderstoodException;
import org.lethe.salon.Salons;

/** Who would be forgotten: page by page, as the salon knows its clients. */
public final class DueList {

    private final PolicyBook policies;
    private final DueClients clients;
    private final Exemptions exemptions;
    private final Salons salons;

    DueList(PolicyBook policies, DueClients clients, Exemptions exemptions, Salons salons) {
        this.policies = policies;
        this.clients = clients;
        this.exemptions = exemptions;
        this.salons = salons;
    }

    /**
     * Those due at the next scan.
     *
     * @param months another period than the saved one, to look before saving; null for the saved one
     * @param after reference of the last client of the page before; null for the first page
     * @throws NotUnderstoodException if that is no period which could be saved
     * @throws ScanConflictException if retention is off and no period is given
     */
    public List<DueView> atNextScan(
            String salon, @Nullable Integer months, @Nullable Personal after, int limit, LocalDate today) {
        if (months != null) {
            Retention.check(months);
        }
        RetentionPolicy policy = policies.find(salon).orElse(null);
        Timetable timetable = policy == null ? null : policy.timetable();
        Integer saved = policy == null ? null : policy.months();
        Integer period = months != null ? months : saved;
        if (period == null) {
            throw new ScanConflictException("Retention is off: set a period first");
        }
        LocalDate day = timetable == null
                ? today.plusDays(1)
                : timetable.nextScanAt().atZone(salons.get(salon).zone()).toLocalDate();
        return list(salon, day.minusMonths(period), after, limit);
    }

    /** Those whom this scan would forget, or would have. */
    public List<DueView> of(Scan scan, @Nullable Personal after, int limit) {
        return list(scan.salon(), scan.dueBefore(), after, limit);
    }

    private List<DueView> list(String salon, LocalDate dueBefore, @Nullable Personal after, int limit) {
        String afterKey = after == null
                ? null
                : clients.key(salon, after)
                        .orElseThrow(() -> new NotUnderstoodException("after", "the salon has no such client"));
        List<DueClient> page = clients.next(salon, dueBefore, afterKey, limit);
        Map<String, ClientLabel> labels =
                clients.labels(salon, page.stream().map(DueClient::key).toList());
        Map<String, Exemption> kept = exemptions.list(salon).stream()
                .collect(Collectors.toMap(
                        exemption -> exemption.key().reveal(), Function.identity(), (one, other) -> other));
        return page.stream()
                .flatMap(client -> view(client, labels.get(client.key()), kept.get(client.key())))
                .toList();
    }

    private static Stream<DueView> view(DueClient client, @Nullable ClientLabel label, @Nullable Exemption exemption) {
        return label == null
                ? Stream.empty()
                : Stream.of(new DueView(
                        label.reference(),
                        label.name(),
                        client.lastVisit(),
                        exemption == null ? null : exemption.until()));
    }
}
