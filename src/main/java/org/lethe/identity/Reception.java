package org.lethe.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lethe.erasure.KeyText;
import org.lethe.erasure.Match;
import org.lethe.erasure.Standing;
import org.lethe.erasure.ValueRefusedException;
import org.lethe.person.Identifiers;
import org.lethe.request.Arrival;
import org.lethe.request.Arrivals;
import org.lethe.request.Arrivals.Known;
import org.lethe.request.Channel;
import org.lethe.request.Proofs;
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

    /**
     * What goes wrong in the database of a salon, or with its map, concerns that salon's requests only: they stay where
     * they are, say why, and come again.
     */
    public Received receive(Arrivals.Batch batch) {
        Map<String, List<Arrival>> bySalon = batch.arrivals().stream()
                .collect(Collectors.groupingBy(
                        arrival -> arrival.request().salon(), LinkedHashMap::new, Collectors.toList()));
        int approved = 0;
        List<UUID> rest = new ArrayList<>();
        for (Map.Entry<String, List<Arrival>> one : bySalon.entrySet()) {
            List<UUID> ids = one.getValue().stream()
                    .map(arrival -> arrival.request().id())
                    .toList();
            try {
                Set<UUID> done = approve(one.getKey(), one.getValue());
                approved += done.size();
                ids.stream().filter(id -> !done.contains(id)).forEach(rest::add);
            } catch (NotLookedUpException e) {
                LOG.warn("{} requests of salon {} wait: {}", ids.size(), one.getKey(), e.getMessage());
                arrivals.later(ids, e.reason());
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
            return plain.isEmpty() ? Set.of() : approveAll(salonId, plain);
        } catch (ValueRefusedException e) {
            LOG.warn("{} requests of salon {} one by one: {}", batch.size(), salonId, e.getMessage());
            return Set.of();
        }
    }

    /** Whoever is not approved here is looked at alone, and counted then. */
    private Set<UUID> approveAll(String salonId, List<Known> plain) {
        if (!allowance.take(salonId, plain.size())) {
            return Set.of();
        }
        Set<UUID> approved = Set.of();
        try {
            approved = arrivals.approve(plain, Proofs.CREDENTIAL);
        } catch (DataIntegrityViolationException e) {
            LOG.info("A request for one of the same clients came in at the same moment: one by one");
        }
        if (approved.size() < plain.size()) {
            allowance.giveBack(salonId, plain.size() - approved.size());
        }
        return approved;
    }

    private static boolean simple(Arrival arrival) {
        return arrival.fresh()
                && arrival.client() != null
                && arrival.request().channel() != Channel.MAIL
                && arrival.request().proof() == null;
    }

    private List<Known> plain(Salon salon, List<Arrival> batch) {
        List<List<Match>> found = find(salon, batch);
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
                        Subjects.text(salon.leading().name(), key),
                        List.of(new Found(salon.leading().name(), key))));
            }
        }
        return plain;
    }

    /** For each of the batch. */
    private List<List<Match>> find(Salon salon, List<Arrival> batch) {
        List<Identifiers> who = new ArrayList<>();
        batch.forEach(arrival -> who.add(Objects.requireNonNull(arrival.client())));
        try {
            return mapped.leading(salon).findAll(who, salon.country());
        } catch (RuntimeException e) {
            throw NotLookedUpException.of(salon, e);
        }
    }
}
