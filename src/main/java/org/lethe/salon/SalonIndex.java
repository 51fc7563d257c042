package org.lethe.salon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Salons as they are at one moment, found at once by id and by address, however many there are. */
public final class SalonIndex implements Salons {

    private final Map<String, Salon> byId;
    private final Map<String, List<Salon>> byAddress = new HashMap<>();
    private final List<Salon> readers = new ArrayList<>();
    private final List<Salon> catchAll = new ArrayList<>();
    private final List<Place> places;

    /**
     * @param configured salons that somebody has named one by one
     * @param listed salons that shared databases list
     * @param wholes salons that stand for all who share their databases
     */
    public SalonIndex(Collection<Salon> configured, Collection<Salon> listed, Collection<Salon> wholes) {
        Map<String, Salon> known = new LinkedHashMap<>();
        configured.forEach(salon -> known.put(salon.id(), salon));
        known.values().forEach(this::read);
        catchAll.addAll(readers);
        for (Salon salon : listed) {
            if (known.putIfAbsent(salon.id(), salon) == null) {
                read(salon);
            }
        }
        this.byId = Collections.unmodifiableMap(known);
        this.places = places(known.values(), wholes);
    }

    private void read(Salon salon) {
        String address = salon.mail().address();
        if (address != null) {
            readers.add(salon);
            byAddress
                    .computeIfAbsent(address.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(salon);
        }
    }

    private static List<Place> places(Collection<Salon> salons, Collection<Salon> wholes) {
        record Found(Salon through, SalonDatabase database, List<String> salons) {}
        Map<String, Found> found = new LinkedHashMap<>();
        for (Salon one : wholes) {
            one.databases()
                    .forEach(database ->
                            found.putIfAbsent(database.place(), new Found(one, database, new ArrayList<>())));
        }
        for (Salon salon : salons) {
            salon.databases().forEach(database -> found.computeIfAbsent(
                            database.place(), place -> new Found(salon, database, new ArrayList<>()))
                    .salons()
                    .add(salon.id()));
        }
        return found.values().stream()
                .map(one -> new Place(one.through(), one.database(), one.salons()))
                .toList();
    }

    @Override
    public Collection<Salon> all() {
        return byId.values();
    }

    @Override
    public Optional<Salon> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Salon> readers() {
        return Collections.unmodifiableList(readers);
    }

    @Override
    public List<Salon> catchAll() {
        return Collections.unmodifiableList(catchAll);
    }

    @Override
    public List<Salon> readersOf(String address) {
        return byAddress.getOrDefault(address.toLowerCase(Locale.ROOT), List.of());
    }

    @Override
    public List<Place> places() {
        return places;
    }
}
