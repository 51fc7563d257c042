package org.lethe.platform;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;

/** The salons of the settings file. */
final class ConfiguredSalons implements Salons {

    private final Map<String, Salon> salons = new LinkedHashMap<>();

    ConfiguredSalons(List<Salon> all) {
        for (Salon salon : all) {
            if (salons.put(salon.id(), salon) != null) {
                throw new UsedWronglyException("Two salons have the id " + salon.id() + " (lethe.salons)");
            }
        }
    }

    @Override
    public Collection<Salon> all() {
        return salons.values();
    }

    @Override
    public Optional<Salon> find(String id) {
        return Optional.ofNullable(salons.get(id));
    }
}
