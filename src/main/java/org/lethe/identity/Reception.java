package org.lethe.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lethe.erasure.KeyText;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.Match;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.erasure.Standing;
import org.lethe.person.Identifiers;
import org.lethe.request.Arrival;
import org.lethe.request.Arrivals;
import org.lethe.request.Arrivals.Known;
import org.lethe.request.Channel;
import org.lethe.request.RequestDatabases.Found;
import org.lethe.request.Subjects;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Takes in a batch: the plain cases (a salon's own system names exactly one client, nothing stands in the way) are
 * identified and authorised together, with a few statements for all. Everything else is looked at one by one.
 */
public final class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Arrivals arrivals;
    private final Salons salons;
    private final MappedSalons mapped;
    private final Allowance allowance;

    public Reception(Arrivals arrivals, Salons salons, MappedSalons mapped, Allowance allowance) {
        this.arrivals = arrivals;
        this.salons = salons;
        this.mapped = mapped;
        this.allowance = allowance;
    }

    /**
     * What came of a batch.
     *
     * @param approved how many may be forgotten now
     * @param rest who is to be looked at one by one
     */
    public record Received(int approved, List<UUID> rest) {

        public boolean anybody() {
            return approved > 0;
        }
    }

    /** Requests of a salon whose database does not answer stay where they are and come again. */
    public Received receive(Arrivals.Batch batch) {
        Map<String, List<Arrival>> bySalon = batch.arrivals().stream()
                .collect(Collectors.groupingBy(
                        arrival -> arrival.request().salon(), LinkedHashMap::new, Collectors.toList()));
        int approved = 0;
        List<UUID> rest = new ArrayList<>();
        for (Map.Entry<String, List<Arrival>> one : bySalon.entrySet()) {
            try {
                Set<UUID> done = approve(one.getKey(), one.getValue());
                approved += done.size();
                one.getValue().stream()
                        .map(arrival -> arrival.request().id())
                        .filter(id -> !done.contains(id))
                        .forEach(rest::add);
            } catch (SalonDatabaseDownException e) {
                LOG.warn(
                        "{} requests wait: a database of salon {} does not answer",
                        one.getValue().size(),
                        one.getKey());
            }
        }
        return new Received(approved, rest);
    }

    private Set<UUID> approve(String salonId, List<Arrival> batch) {
        List<Arrival> simple = batch.stream().filter(Reception::simple).toList();
        Salon salon = salons.find(salonId).orElse(null);
        if (salon == null || salon.databases().size() > 1 || simple.isEmpty()) {
            return Set.of();
        }
        try {
            List<Known> plain = plain(salon, simple);
            if (plain.isEmpty() || !allowance.take(salonId, plain.size())) {
                return Set.of();
            }
            return arrivals.approve(plain, Authorisation.BY_CREDENTIAL);
        } catch (DataIntegrityViolationException e) {
            LOG.info("A request for one of the same clients came in at the same moment: one by one");
            return Set.of();
        }
    }

    private static boolean simple(Arrival arrival) {
        return arrival.fresh()
                && arrival.client() != null
                && arrival.request().channel() != Channel.MAIL
                && arrival.request().proof() == null;
    }

    private List<Known> plain(Salon salon, List<Arrival> batch) {
        MappedDatabase database = mapped.leading(salon);
        List<Identifiers> who = new ArrayList<>();
        batch.forEach(arrival -> who.add(java.util.Objects.requireNonNull(arrival.client())));
        List<List<Match>> found = database.findAll(who, salon.country());
        List<Known> plain = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            List<Match> matches = found.get(i).stream()
                    .filter(match -> match.standing() != Standing.FORGOTTEN)
                    .toList();
            if (matches.size() == 1
                    && matches.get(0).certain()
                    && matches.get(0).standing() == Standing.ACTIVE) {
                String key = KeyText.of(matches.get(0).key());
                plain.add(new Known(
                        batch.get(i).request().id(),
                        salon.id(),
                        Subjects.text(database.name(), key),
                        List.of(new Found(database.name(), key))));
            }
        }
        return plain;
    }
}
