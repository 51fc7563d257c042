package org.lethe.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lethe.person.Personal;
import org.lethe.salon.Salons;

/** Explains for one client why no scan has forgotten them. */
public final class WhyNot {

    private final PolicyBook policies;
    private final DueClients clients;
    private final Exemptions exemptions;
    private final Salons salons;

    WhyNot(PolicyBook policies, DueClients clients, Exemptions exemptions, Salons salons) {
        this.policies = policies;
        this.clients = clients;
        this.exemptions = exemptions;
        this.salons = salons;
    }

    /** @throws UnknownClientException if the salon has no client of that reference */
    public Explanation explain(String salon, Personal reference) {
        String key = clients.key(salon, reference).orElseThrow(UnknownClientException::new);
        RetentionPolicy policy = policies.find(salon).orElse(null);
        Timetable timetable = policy == null ? null : policy.timetable();
        if (policy == null || timetable == null) {
            return new Explanation(
                    false,
                    null,
                    List.of(new Spared("off", "The salon has set no retention period: nobody is scanned")));
        }
        int months = Objects.requireNonNull(policy.months());
        LocalDate day = timetable.nextScanAt().atZone(salons.get(salon).zone()).toLocalDate();
        List<Spared> reasons = new ArrayList<>(clients.whyNot(salon, key, day.minusMonths(months)));
        exemptions
                .of(salon, key, day)
                .ifPresent(exemption ->
                        reasons.add(new Spared("exempt", "The salon keeps this client until " + exemption.until())));
        return new Explanation(reasons.isEmpty(), day, reasons);
    }
}
